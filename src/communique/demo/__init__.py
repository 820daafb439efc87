"""The demonstration: example texts on public China-Iran calls, written for this project, that `communique demo` reads.

`texts/` holds the documents as a user would have them on disk; `index.yaml` tells what each of them is there to show.
"""
