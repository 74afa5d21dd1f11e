"""From a file to a package: zip, manifest, metadata, EPUB, and what each item shows."""
