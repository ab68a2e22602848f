/** The YAML library's error codes, said so that the person who wrote the file finds the mistake. */
import type { ErrorCode } from 'yaml'

const meanings: Partial<Record<ErrorCode, string>> = {
  BAD_DQ_ESCAPE: 'dans un texte entre "guillemets droits", la barre « \\ » doit être doublée.',
  BAD_INDENT: 'mauvais décalage : alignez cette ligne avec celles du même niveau.',
  BAD_SCALAR_START: 'ce texte commence par un signe réservé. Mettez-le entre "guillemets droits".',
  BLOCK_AS_IMPLICIT_KEY: 'deux « : » sur la même ligne. Mettez le texte entre "guillemets droits".',
  BLOCK_IN_FLOW: 'une liste à tirets ne peut pas être écrite entre [ ] ou { }.',
  MISSING_CHAR: 'il manque un signe fermant ou un « : » (guillemet, crochet ou accolade).',
  MULTILINE_IMPLICIT_KEY: 'il manque « : » après ce nom, ou des guillemets autour de ce texte.',
  NON_STRING_KEY: 'un nom (à gauche de « : ») doit être un mot simple.',
  TAB_AS_INDENT: 'une tabulation sert de décalage. Remplacez-la par des espaces.',
  TAG_RESOLVE_FAILED: 'étiquette « !… » inconnue. Retirez-la, ou mettez le texte entre guillemets.',
  UNEXPECTED_TOKEN: 'signe inattendu à cet endroit. Vérifiez le décalage et les guillemets.',
}

export const explainYamlFault = (code: ErrorCode): string =>
  `YAML illisible : ${meanings[code] ?? `écriture non reconnue (${code}).`}`
