import { parseArgs } from 'node:util'
import { sayMisread } from '#contract/misread-option.ts'
import { type Result, fail, succeed } from '#contract/result.ts'
import type { Order } from './publish-ways.ts'

export interface Asked {
  /** A folder, or the number to go back to. */
  readonly what: string | number
  readonly keys: string
  readonly out: string | undefined
  readonly hub: string | undefined
  /** Numbers up to this one are taken elsewhere. */
  readonly after: number
  readonly isSure: boolean
  readonly audio: NonNullable<Order['audio']>
}

const options = {
  keys: { type: 'string' },
  out: { type: 'string' },
  hub: { type: 'string' },
  after: { type: 'string' },
  yes: { type: 'boolean' },
  'without-audio': { type: 'boolean' },
  'audio-if-made': { type: 'boolean' },
} as const

/** The fault is a French sentence. */
export function readPublishArguments(args: readonly string[]): Result<Asked, string> {
  try {
    const { positionals, values } = parseArgs({ args: [...args], allowPositionals: true, options })
    const what = whatIn(positionals)
    if (!what.ok) return what
    const { keys, out, hub, yes: isSure = false } = values
    if (keys === undefined)
      return fail(
        'Où sont les clés ? Donnez leur dossier : --keys <clés> (npm run keys -- create).',
      )
    const { after: taken = '0' } = values
    const after = taken === '0' ? 0 : numberOf(taken)
    if (after === undefined)
      return fail(`--after attend le numéro d’une publication, et non « ${taken} ».`)
    if ((out === undefined) === (hub === undefined))
      return fail('Où publier ? Donnez --out <dossier>, ou --hub <https://…> : l’un des deux.')
    return succeed({ what: what.value, keys, out, hub, after, isSure, audio: audioOf(values) })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return fail(sayMisread(error))
  }
}

function whatIn([first, ...others]: readonly string[]): Result<string | number, string> {
  if (first === undefined) return fail('Quel déploiement ? Donnez son dossier, ou « back ».')
  const [number, ...more] = first === 'back' ? others : [undefined, ...others]
  if (more[0] !== undefined) return fail(`Mot en trop : « ${more[0]} ».`)
  if (first !== 'back') return succeed(first)
  const back = numberOf(number)
  return back === undefined
    ? fail(
        `« back » attend le numéro d’une publication${number === undefined ? '' : `, et non « ${number} »`}.`,
      )
    : succeed(back)
}

const audioOf = (values: {
  readonly 'without-audio'?: boolean | undefined
  readonly 'audio-if-made'?: boolean | undefined
}) => (values['without-audio'] ? 'none' : values['audio-if-made'] ? 'if-made' : 'required')

const numberOf = (text = '') => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined)
