/**
 * The smallest words every schema shares: identifiers, dates, addresses. Limits are here so that no file, however it
 * was written, can ask a terminal for more memory than a guide is worth.
 */
import * as v from 'valibot'

/** Longest string any content file may hold, in UTF-16 units. A screen holds about 400. */
export const maxTextLength = 4000
export const maxStepsPerGuide = 200

/**
 * kebab-case, so that an id can be a file name, an anchor and a key without escaping. `constructor` is what every
 * JavaScript object already has under a name of that shape: refused, so that a plain record answers only for its own.
 */
export const idSchema = v.pipe(
  v.string(),
  v.regex(
    /^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'identifiant attendu : minuscules, chiffres et tirets',
  ),
  v.maxLength(64, 'identifiant trop long (64 caractères au plus)'),
)

/** BCP 47 language tag, lower case primary subtag: `fr`, `en`, `fr-NC`. */
export const langSchema = v.pipe(
  v.string(),
  v.regex(/^[a-z]{2,3}(?:-[A-Z0-9][A-Za-z0-9]{1,7})*$/, 'code de langue attendu, par exemple fr'),
)

const isRealDate = (text: string) => {
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Calendar date, ISO 8601 `YYYY-MM-DD`, no time of day. */
export const dateSchema = v.pipe(
  v.string('date attendue, entre guillemets : "2026-03-31"'),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'date attendue : "AAAA-MM-JJ"'),
  v.check(isRealDate, "cette date n'existe pas"),
)

/** ISO 8601 duration in whole days, `P90D`. */
export const daysSchema = v.pipe(
  v.string(),
  v.regex(/^P[1-9]\d{0,3}D$/, 'durée attendue en jours : P90D'),
)

/** `https:` only: an official page read over plain HTTP can be changed on the way. */
export const httpsUrlSchema = v.pipe(
  v.string(),
  v.url('adresse attendue : https://…'),
  v.startsWith('https://', 'adresse en https:// attendue'),
  v.maxLength(500),
)

/** Name of a picture of `ui/pictures`; one name, one picture, on screen, on paper and on the tablet. */
export const pictureSchema = v.pipe(idSchema, v.description('image de ui/pictures'))

export const lineSchema = v.pipe(v.string(), v.nonEmpty('texte vide'), v.maxLength(200))
