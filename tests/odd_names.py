"""Names that somewhere are code: for tests that put each of them wherever a name is shown."""

NAMES = [
    "[% 1 + 1 %]", "[%@project_title%]", "[% 'a' || 'b' %] Nord", "Nord %]", "<b>Nord</b>", "<img src=x onerror=alert(1)>",
    "<script>alert(1)</script>", "</td></tr></table>", "&amp;", "Nord & Süd", "&lt;", "=SUM(A1:A9)", "=1+1", "+49 Nord",
    "-Nord", "@Nord", "=HYPERLINK(\"http://x\")", "{{name}}", "{0}", "{district}", "%s %d %n", "100 %", "%20", "O'Brien",
    "d''Or", 'Am "Markt"', "„Markt“", "a\\b", "C:\\temp\\n", "\\", "a;b", "a,b", "a|b", "Nord\nSüd", "\tNord",
    "Nord\u202eDüs", "\u200fNord", "Straße №5", "𝔑ord", "$CURRENT_DATE", "'; DROP TABLE x; --", "]]>", "<!--", "$(id)",
]  # fmt: skip
