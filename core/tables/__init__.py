"""Reading foreign tables: bytes → dialect → raw cells → header → roles → layout → numbers and symbols → panel."""
