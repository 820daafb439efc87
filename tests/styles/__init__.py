"""The suite of house styles: short documents written for this project, each with the reading that is expected of it."""
