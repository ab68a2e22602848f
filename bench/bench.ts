/** `npm run bench -- <what> [--json]`: what the product costs, measured beside a reference in the same run. */
export interface BenchOptions {
  /** Prints one JSON document instead of tables. */
  readonly json: boolean
}

const benches: Readonly<
  Record<string, () => Promise<{ run(options: BenchOptions): Promise<void> }>>
> = {
  search: () => import('./search.ts'),
}

const [name = '', ...flags] = process.argv.slice(2)
const load = benches[name]
if (load) await (await load()).run({ json: flags.includes('--json') })
else {
  console.error(`usage: npm run bench -- <${Object.keys(benches).join('|')}> [--json]`)
  process.exitCode = 2
}
