/** What a command of `npm run config` receives and answers; the process itself stays in `config.ts`. */
import type { DeploymentContent } from '#author/read-deployment.ts'
import { todayIn } from '#author/today-in.ts'

export interface Surroundings {
  /** What was asked for. */
  readonly out: (text: string) => void
  /** What went wrong, and how to call the command. */
  readonly err: (text: string) => void
  /** The instant the command runs at; days are read from it in the deployment's time zone. */
  readonly now: Date
}

/** What commands that speak with a hub need more. */
export interface CommandSurroundings extends Surroundings {
  readonly fetch: typeof fetch
  /** The token that the console gives for the command line. */
  readonly askToken: () => Promise<string>
}

export interface Options {
  readonly at?: string
  readonly deployment?: string
  readonly out?: string
  readonly hub?: string
  readonly note?: string
  /** Of a sign-off: the page, the function of who signed, the day, the lines left out. */
  readonly pack?: string
  readonly by?: string
  readonly on?: string
  readonly except?: string
  /** What is said, for a program to read. */
  readonly json?: boolean
  readonly name?: string
  readonly source?: string
  readonly url?: string
  readonly dated?: string
  readonly postal?: string
}

/** 0 done, 1 errors were found, 2 the command was not understood. */
export type ExitCode = 0 | 1 | 2

export interface Command {
  /** What may follow the command's name, every option it knows included: « <guide> [--at AAAA-MM-JJ] ». */
  readonly usage: string
  /** After its name. */
  readonly mostWords: number
  readonly summary: string
  readonly run: (
    words: readonly string[],
    options: Options,
    around: CommandSurroundings,
  ) => ExitCode | Promise<ExitCode>
}

export const configurationRoot = 'kiosk-config'
export const defaultFolder = `${configurationRoot}/nouvelle-caledonie-pcn`

/** The day `--at` asks for, or today where the deployment is. `YYYY-MM-DD`. */
export const dayOf = (
  { at }: Options,
  now: Date,
  { deployment }: Pick<DeploymentContent, 'deployment'>,
): string => at ?? todayIn(deployment.value.timeZone, now)
