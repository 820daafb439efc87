"""`communique serve`: the workbench, a local page to look at a record, read its evidence, compare and review."""

from __future__ import annotations

import getpass
import secrets
import socket
import threading
import webbrowser
from pathlib import Path

import click

from communique.cli.options import record_argument
from communique.errors import CommuniqueError
from communique.record import open_record

_EPILOG = """\b
Examples:
  communique serve china-iran.db
  communique serve china-iran.db --port 8008 --no-browser
  communique serve china-iran.db --host 0.0.0.0 --open-to-others --name desk.example
"""
_LOOPBACK = ("127.0.0.1", "localhost", "::1")


@click.command(epilog=_EPILOG)
@record_argument
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True, help="0 takes a free one.")
@click.option("--no-browser", is_flag=True, help="Do not open the page in a browser.")
@click.option("--who", metavar="NAME", help="Who signs decisions (else your name on this machine).")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--open-to-others", is_flag=True, help="Needed for an address that others reach; asks for a word.")
@click.option("--name", "names", multiple=True, metavar="HOST", help="A name by which others reach it. Repeatable.")
@click.option("--no-fetch", is_flag=True, help="Never fetch an address that is typed in on the page Add.")
@click.option("--private", is_flag=True, help="Let the page Add fetch addresses inside your own network too.")
def command(
    record: Path,
    *,
    port: int,
    no_browser: bool,
    who: str | None,
    host: str,
    open_to_others: bool,
    names: tuple[str, ...],
    no_fetch: bool,
    private: bool,
) -> None:
    """Open RECORD as a page in the browser. It listens on this machine alone unless told otherwise."""
    if host not in _LOOPBACK and not open_to_others:
        raise click.UsageError(f"{host} can be reached by others; say --open-to-others if that is meant")
    with open_record(record):
        pass
    try:
        import uvicorn

        from communique.workbench import Settings, make_app
    except ImportError as error:
        raise CommuniqueError(
            f"the workbench needs more packages ({error.name})", "Install them: pip install 'communique[web]'"
        ) from error
    remote = host not in _LOOPBACK
    access = secrets.token_urlsafe(18) if remote else None
    app = make_app(Settings(record, who or _user(), remote, access, names, not no_fetch, private, warm=True))
    listening = _listen(host, port)
    url = _url(host, listening.getsockname()[1], access)
    click.echo(f"{record} is open at {url}", err=True)
    click.echo("Stop it with Ctrl-C.", err=True)
    if not no_browser:
        threading.Timer(0.6, webbrowser.open, (url,)).start()
    config = uvicorn.Config(app, log_level="warning", server_header=False, proxy_headers=False)
    uvicorn.Server(config).run(sockets=[listening])


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def _listen(host: str, port: int) -> socket.socket:
    """A socket that listens there. Raises CommuniqueError where the port is taken."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        message = f"cannot listen on {host}:{port} ({error.strerror})"
        raise CommuniqueError(message, "Choose another with --port") from error
    return listening


def _url(host: str, port: int, access: str | None) -> str:
    shown = "localhost" if host in ("127.0.0.1", "::1") else f"[{host}]" if ":" in host else host
    return f"http://{shown}:{port}/" + (f"?access={access}" if access else "")
