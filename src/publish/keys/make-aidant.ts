/** A code for an aidant, written into a deployment's `aidants.yaml`; the rest of the file stays as it was written. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { isMap, parseDocument } from 'yaml'
import * as v from 'valibot'
import { aidantNumberSchema } from '#contract/aidant.ts'
import { type Result, fail, succeed } from '#contract/result.ts'
import { idSchema } from '#contract/words.ts'
import { fromHex, toHex } from '#seal/hex.ts'
import {
  leastDigits,
  macWith,
  mostDigits,
  newRounds,
  pepperedText,
  stretchCode,
  type WeakCode,
  weaknessOf,
} from '#seal/assisted/unlock-code.ts'
import { writeWhole } from '../write-whole.ts'

export interface AidantOrder {
  /** Path of `aidants.yaml`; begun when it is not there. */
  readonly file: string
  readonly id: string
  /** Asked of the aidant in person: it is written nowhere. */
  readonly code: string
  /** In hexadecimal. */
  readonly pepper: string
  readonly today: string
}

const reasons: Readonly<Record<WeakCode, string>> = {
  'too-short': `Ce code est trop court : ${leastDigits} chiffres au moins.`,
  'too-long': `Ce code est trop long : ${mostDigits} chiffres au plus.`,
  'not-digits': 'Ce code n’a pas que des chiffres : les postes n’ont qu’un clavier de chiffres.',
  repeated:
    'Ce code répète les mêmes chiffres : on l’essaierait en premier. Choisissez-en un autre.',
  'in-order':
    'Ce code suit l’ordre des chiffres : on l’essaierait en premier. Choisissez-en un autre.',
  'a-date': 'Ce code est une date : on essaierait votre naissance. Choisissez-en un autre.',
}

const blank = (seed: string) => `# Qui peut aider sur les postes. Les codes n’y sont pas écrits.
schema: aidants/1
seed: '${seed}'
levels: [0, 1, 2]
aidants: {}
`

/** Half a year: whoever is still there then is asked again. */
const validDays = 182

/** The number the aidant types before the code. The fault is a sentence in French. */
export async function makeAidant(order: AidantOrder): Promise<Result<string, string>> {
  const { file, id, code, pepper, today } = order
  if (!v.safeParse(idSchema, id).success)
    return fail(`« ${id} » n’est pas un identifiant : minuscules, chiffres et tirets.`)
  const weakness = weaknessOf(code)
  if (weakness) return fail(reasons[weakness])
  const text = existsSync(file)
    ? readFileSync(file, 'utf8')
    : blank(randomBytes(32).toString('hex'))
  const document = parseDocument(text)
  if (document.errors.length > 0 || document.get('schema') !== 'aidants/1')
    return fail(
      `« ${file} » n’est pas un fichier d’aidants lisible. Corrigez-le : npm run config -- check.`,
    )
  const listed = document.get('aidants')
  // The empty one that a new file begins with: an aidant to a line is easier to read.
  if (isMap(listed) && listed.items.length === 0) listed.flow = false
  const known = v.safeParse(aidantNumberSchema, document.getIn(['aidants', id, 'number']))
  const number = known.success ? known.output : freeNumber(document.toJS())
  const salt = randomBytes(16)
  const stretched = await stretchCode(code, Uint8Array.from(salt), newRounds)
  const key = await macWith(fromHex(pepper), pepperedText(number, toHex(stretched)))
  const at = ['aidants', id]
  if (!document.hasIn(at)) {
    const until = new Date(Date.parse(today) + validDays * 86_400_000).toISOString().slice(0, 10)
    document.setIn(at, document.createNode({ number, trade: 'counter', validUntil: until }))
  }
  document.setIn(
    [...at, 'code'],
    document.createNode({ salt: salt.toString('hex'), rounds: newRounds, key: toHex(key) }),
  )
  writeWhole(file, document.toString({ lineWidth: 0 }))
  return succeed(number)
}

const numbersSchema = v.object({ aidants: v.record(v.string(), v.object({ number: v.string() })) })

/** The first that nobody has, from 10. */
function freeNumber(document: unknown): string {
  const parsed = v.safeParse(numbersSchema, document)
  const taken = new Set(
    parsed.success ? Object.values(parsed.output.aidants).map(({ number }) => number) : [],
  )
  let number = 10
  while (taken.has(String(number))) number += 1
  return String(number)
}
