/** `npm run bench -- <what> [--json] [--n N] [--rounds N]`: what the product costs, measured beside a reference in the same run. */
import { parseArgs } from 'node:util'
import { sayMisread } from '#contract/misread-option.ts'
import type { BenchOptions } from './bench-options.ts'

const benches: Readonly<
  Record<string, () => Promise<{ run(options: BenchOptions): Promise<void> }>>
> = {
  author: () => import('./author.ts'),
  boot: () => import('./boot.ts'),
  'fuzz-release': () => import('./fuzz-release.ts'),
  help: () => import('./help.ts'),
  hub: () => import('./hub.ts'),
  search: () => import('./search.ts'),
  touch: () => import('./touch.ts'),
  wipe: () => import('./wipe.ts'),
}

const options = {
  json: { type: 'boolean', default: false },
  n: { type: 'string' },
  rounds: { type: 'string' },
  help: { type: 'boolean' },
} as const

const usage = `Usage : npm run bench -- <${Object.keys(benches).join('|')}> [--json] [--n N] [--rounds N]`

interface Asked {
  readonly name: string
  readonly options: BenchOptions
}

/** A sentence when the command line is not understood. French, as every command of the house. */
function readArguments(): Asked | string {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options })
    if (values.help) return ''
    const [name, ...more] = positionals
    if (name === undefined) return 'Que mesurer ?'
    if (!Object.hasOwn(benches, name)) return `Mesure inconnue : « ${name} ».`
    if (more[0] !== undefined) return `Mot en trop : « ${more[0]} ».`
    const counts: { n?: number; rounds?: number } = {}
    for (const each of ['n', 'rounds'] as const) {
      const text = values[each]
      if (text === undefined) continue
      if (!/^[1-9]\d{0,8}$/.test(text)) return `--${each} attend un nombre, et non « ${text} ».`
      counts[each] = Number(text)
    }
    return { name, options: { json: values.json, ...counts } }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    return sayMisread(error)
  }
}

const asked = readArguments()
if (asked === '') console.log(usage)
else if (typeof asked === 'string') {
  console.error(`${asked}\n${usage}`)
  process.exitCode = 2
} else {
  const bench = await benches[asked.name]?.()
  await bench?.run(asked.options)
}
