"""What the index algorithms share: their parameters, a layer as input of an index, outputs, styles and reports."""
