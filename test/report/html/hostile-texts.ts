/** What a plan must not be able to do to a report: act, hide, turn or break. Each reads as it is, but for unseen signs. */
export const HOSTILE_TEXTS: readonly string[] = [
  '<script>document.title = "taken over"</script>',
  '<img src=x onerror="document.title=1">',
  '</style></title></textarea></script><b>bold</b>',
  '"><svg onload=alert(1)>',
  '&lt;b&gt; &amp; &#60; <!-- comment --> ]]>',
  '=HYPERLINK("http://example.org","click")',
  "'; DROP TABLE plans; --",
  '\u202Edesrever\u202C and \u2067isolated\u2069 \u200Fmarks',
  'bell \u0007, null \u0000, escape \u001B[31m, lone \uD800',
  'שלום עולם 123 (עברית) and مرحبا 456',
  'x'.repeat(500),
  '👩🏽‍🚒 fire officer, 🏴󠁧󠁢󠁷󠁬󠁳󠁿 and 🚫',
  'javascript:alert(1)',
  '${process.exit(1)} {{ 7 * 7 }} %s',
]
