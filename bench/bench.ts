/** `npm run bench -- <what> [--json] [--n N]`: what the product costs, measured beside a reference in the same run. */
import { parseArgs } from 'node:util'

export interface BenchOptions {
  /** Prints one JSON document instead of tables. */
  readonly json: boolean
  /** Repetitions, instead of the few that take five minutes. */
  readonly n?: number
}

const benches: Readonly<
  Record<string, () => Promise<{ run(options: BenchOptions): Promise<void> }>>
> = {
  boot: () => import('./boot.ts'),
  search: () => import('./search.ts'),
  touch: () => import('./touch.ts'),
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, n: { type: 'string' } },
})
const load = benches[positionals[0] ?? '']
const n = values.n === undefined ? undefined : Number(values.n)
if (load && (n === undefined || (Number.isInteger(n) && n > 0)))
  await (await load()).run({ json: values.json, ...(n === undefined ? {} : { n }) })
else {
  console.error(`usage: npm run bench -- <${Object.keys(benches).join('|')}> [--json] [--n N]`)
  process.exitCode = 2
}
