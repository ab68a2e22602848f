/** `npm run config -- <commande>`: what an administrator does with the content of terminals. */
import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { sayMisread } from '#contract/misread-option.ts'
import { dateSchema } from '#contract/words.ts'
import { suggest } from '#author/closest-word.ts'
import { audio } from './commands/audio.ts'
import { check } from './commands/check.ts'
import type { Command, CommandSurroundings, ExitCode } from './commands/command.ts'
import { directory } from './commands/directory.ts'
import { factpack } from './commands/factpack.ts'
import { coverage } from './commands/coverage.ts'
import { graph } from './commands/graph.ts'
import { pull, push } from './commands/hub-drafts.ts'
import { language } from './commands/language.ts'
import { ledger } from './commands/ledger.ts'
import { create } from './commands/new.ts'
import { askToken } from './drafts/ask-token.ts'
import { schemas } from './commands/schemas.ts'
import { signoff } from './commands/signoff.ts'
import { simulate } from './commands/simulate.ts'
import { stale } from './commands/stale.ts'
import { translated } from './commands/translated.ts'
import { explained } from './system-fault.ts'

const commands: Readonly<Record<string, Command>> = {
  check,
  coverage,
  graph,
  simulate,
  new: create,
  factpack,
  signoff,
  stale,
  directory,
  language,
  ledger,
  translated,
  pull,
  push,
  schemas,
  audio,
}

const usage = () =>
  [
    'Usage : npm run config -- <commande> …',
    '',
    ...Object.entries(commands).flatMap(([name, command]) => [
      `  ${name} ${command.usage}`,
      `      ${command.summary}`,
    ]),
  ].join('\n')

/** Runs one command; usage errors go to `err` with the way to call it, and exit with 2. */
export const runConfig = async (
  args: readonly string[],
  around: CommandSurroundings,
): Promise<ExitCode> => {
  if (args.includes('--help')) {
    around.out(usage())
    return 0
  }
  const refuse = (why: string): ExitCode => {
    around.err(`${why}\n\n${usage()}`)
    return 2
  }
  const parsed = readArguments(args)
  if (typeof parsed === 'string') return refuse(parsed)
  const { words, options } = parsed
  const [name, ...rest] = words
  if (name === undefined) return refuse('Quelle commande ?')
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) {
    return refuse(`Commande inconnue : « ${name} ».${suggest(name, Object.keys(commands))}`)
  }
  if (!v.is(v.optional(dateSchema), options.at)) {
    return refuse('Date attendue après --at, sous la forme AAAA-MM-JJ.')
  }
  const why = whyNot(name, command, rest, Object.keys(options))
  if (why !== undefined) {
    around.err(`${why}\n\nUsage : npm run config -- ${name} ${command.usage}`)
    return 2
  }
  return explained(() => command.run(rest, options, around), around)
}

/** A word or an option that a command does not take would otherwise be left aside without a word. */
const whyNot = (
  name: string,
  { usage: known, mostWords }: Command,
  words: readonly string[],
  options: readonly string[],
): string | undefined => {
  const foreign = options.find((option) => !new RegExp(`--${option}\\b`).test(known))
  if (foreign !== undefined) return `--${foreign} ne va pas avec « ${name} ».`
  return words.length > mostWords ? `Mot en trop : « ${words[mostWords]} ».` : undefined
}

const readArguments = (args: readonly string[]) => {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        at: { type: 'string' },
        deployment: { type: 'string' },
        out: { type: 'string' },
        hub: { type: 'string' },
        note: { type: 'string' },
        pack: { type: 'string' },
        by: { type: 'string' },
        on: { type: 'string' },
        except: { type: 'string' },
        json: { type: 'boolean' },
        name: { type: 'string' },
        source: { type: 'string' },
        url: { type: 'string' },
        dated: { type: 'string' },
        postal: { type: 'string' },
      },
    })
    return { words: positionals, options: values }
  } catch (error) {
    // `parseArgs` has no other way to say that an option is unknown or incomplete.
    if (!(error instanceof TypeError)) throw error
    return sayMisread(error)
  }
}

if (import.meta.main) {
  process.exitCode = await runConfig(process.argv.slice(2), {
    out: (text) => console.log(text),
    err: (text) => console.error(text),
    now: new Date(),
    fetch,
    askToken,
  })
}
