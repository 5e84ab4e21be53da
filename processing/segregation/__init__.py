"""What the segregation algorithms share: persons of a layer as arrays, where its districts lie, styles and reports."""
