/**
 * Signs that draw nothing, or turn around what follows them (« Trojan Source », CVE-2021-42574): whoever reads over a text
 * before it is published must see them. Tabs, line ends and the joiners of scripts and emoji are left.
 */
const unseen = /[^\P{C}\t\n\r\u200C\u200D]/gu

/** Each in the place of its sign: `⟨U+202E⟩`. */
export const showUnseen = (text: string): string =>
  text.replace(unseen, (sign) => {
    const code = sign.codePointAt(0) ?? 0
    return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`
  })
