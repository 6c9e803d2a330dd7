"""The preview: a site as it is being written, served to the browsers of this machine alone."""
