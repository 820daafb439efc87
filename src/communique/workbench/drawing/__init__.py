"""Figures drawn on the server as SVG: timelines, bars, who talks with whom."""
