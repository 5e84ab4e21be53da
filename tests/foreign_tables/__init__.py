"""Foreign tables made on purpose: a panel, written as offices write theirs, and a judge of what a reader made of it.

`plan` says which features a table has, `panels` draws what is true, `dialect` writes cells, `layouts` lays them out,
`judge` compares. Nothing here uses the reader's own code, so that an error in it cannot hide itself.
"""
