/** A finding as one line of a terminal, in the form that editors turn into a link. */
import type { PlacedFinding } from '#contract/finding.ts'

const letters = { error: 'E', warning: 'W' } as const

/** `fichier:ligne:colonne  E G01  étape « x » — message`; E blocks publication, W (warning) does not. */
export const formatFinding = ({
  file,
  line,
  column,
  level,
  code,
  step,
  message,
}: PlacedFinding): string =>
  `${file}:${line}:${column}  ${letters[level]} ${code}  ${step === undefined ? '' : `étape « ${step} » — `}${message}`
