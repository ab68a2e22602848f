/** What the administrator wrote after `escale-terminal`. */
import { parseArgs } from 'node:util'
import { rootVariable } from '#contract/hub-key.ts'
import { fail, succeed, type Result } from '#contract/result.ts'

export const usage = `Usage : escale-terminal --kiosk <adresse> [options]
        escale-terminal status [--state <dossier>]

Tient le poste : montre le guide, ouvre les sites officiels à côté, efface tout après chaque personne.

  --kiosk <adresse>       adresse du guide : https://…/?place=…&terminal=…
  --terminal <nom>        nom du poste (sinon celui de l’adresse : terminal=…)
  --state <dossier>       ce que le poste garde : reçus d’effacement, guide hors ligne
                          (sinon $STATE_DIRECTORY, ou ~/.local/state/escale)
  --browser <chemin>      Chromium, Chrome ou Edge (sinon $CHROMIUM_PATH, ou le premier trouvé)
  --policy-dir <dossier>  où écrire la stratégie du navigateur (sinon là où ce navigateur la lit)
  --root <fichier>        clés racines de l’administrateur : 1.root.json
                          (sinon $ESCALE_ROOT, ou celles de l’application construite ici)
  --printer <nom>         imprimante du lieu (sinon celle par défaut du système)
  --scanner <nom>         scanner du lieu, tel que « scanimage -L » le nomme, ou le début de son nom
                          (sinon le premier qui est branché sur ce poste)
  --scan-dpi <nombre>     finesse des papiers numérisés, de 100 à 300 points par pouce (sinon 200)
  --usb-root <dossier>    où les clés USB sont montées, plusieurs fois si besoin
                          (sinon /media et /run/media)
  --night <hh:mm>         heure du redémarrage de nuit, entre deux personnes (sinon 03:30)
  --help                  cette aide

  status                  montre les derniers reçus d’effacement`

export interface TerminalArguments {
  readonly kiosk: URL
  readonly terminal: string
  readonly stateDir: string
  readonly browser: string | undefined
  readonly policyDir: string | undefined
  /** Root metadata; found beside the built app when it is not said. */
  readonly root: string | undefined
  readonly printer: string | undefined
  /** SANE's name of it, or how it begins. */
  readonly scanner: string | undefined
  /** Dots per inch. */
  readonly scanDpi: number
  readonly usbRoots: readonly string[]
  /** Minutes after midnight, local time. */
  readonly nightMinute: number
}

export type Command =
  | { readonly command: 'help' }
  | { readonly command: 'status'; readonly stateDir: string }
  | { readonly command: 'run'; readonly options: TerminalArguments }

type Environment = Readonly<Record<string, string | undefined>>

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]'])

/** `https:`, or `http:` on this very PC: a guide that can be changed on the way would lead people anywhere. */
function kioskAddress(text: string): URL | undefined {
  const url = URL.parse(text)
  if (!url || url.username !== '' || url.password !== '') return undefined
  const isSafe = url.protocol === 'https:' || loopbackHosts.has(url.hostname)
  return isSafe && /^https?:$/.test(url.protocol) ? url : undefined
}

function stateFolder(chosen: string | undefined, environment: Environment): string {
  const home = environment['HOME'] ?? environment['LOCALAPPDATA'] ?? '.'
  const base = environment['XDG_STATE_HOME'] ?? `${home}/.local/state`
  return chosen ?? environment['STATE_DIRECTORY'] ?? `${base}/escale`
}

const minuteOf = (text: string) => {
  const found = /^([01]?\d|2[0-3])[:hH]([0-5]\d)$/.exec(text)
  return found ? Number(found[1]) * 60 + Number(found[2]) : undefined
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        kiosk: { type: 'string' },
        terminal: { type: 'string' },
        state: { type: 'string' },
        browser: { type: 'string' },
        'policy-dir': { type: 'string' },
        root: { type: 'string' },
        printer: { type: 'string' },
        scanner: { type: 'string' },
        'scan-dpi': { type: 'string', default: '200' },
        'usb-root': { type: 'string', multiple: true },
        night: { type: 'string', default: '03:30' },
        help: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    // `parseArgs` has no other way to say that an option is unknown or incomplete.
    if (!(error instanceof TypeError)) throw error
    return undefined
  }
}

/** `argv` without `node` and the script. The fault is one French sentence for the person at the keyboard. */
export function readArguments(
  argv: readonly string[],
  environment: Environment = process.env,
): Result<Command, string> {
  const parsed = parse(argv)
  if (!parsed) return fail('Option inconnue ou incomplète : « escale-terminal --help » les montre.')
  const { values, positionals } = parsed
  if (values.help) return succeed({ command: 'help' })
  const stateDir = stateFolder(values.state, environment)
  const [word, ...others] = positionals
  if (word === 'status' && others.length === 0) return succeed({ command: 'status', stateDir })
  if (word !== undefined)
    return fail(`« ${word} » n’est pas une commande : « escale-terminal --help » les montre.`)
  if (values.kiosk === undefined)
    return fail('Il manque l’adresse du guide : « escale-terminal --kiosk <adresse> ».')
  const kiosk = kioskAddress(values.kiosk)
  if (!kiosk)
    return fail(
      '--kiosk attend une adresse https:// (ou http:// sur ce poste même, pour un essai).',
    )
  const nightMinute = minuteOf(values.night)
  if (nightMinute === undefined) return fail('--night attend une heure, par exemple 03:30.')
  const scanDpi = Number(values['scan-dpi'])
  if (!Number.isInteger(scanDpi) || scanDpi < 100 || scanDpi > 300)
    return fail('--scan-dpi attend un nombre entier, de 100 à 300.')
  const terminal = values.terminal ?? kiosk.searchParams.get('terminal') ?? 'poste'
  if (!/^[a-z0-9-]{1,64}$/.test(terminal))
    return fail('--terminal attend un nom en minuscules, chiffres et tirets.')
  return succeed({
    command: 'run',
    options: {
      kiosk,
      terminal,
      stateDir,
      browser: values.browser,
      policyDir: values['policy-dir'],
      root: values.root ?? environment[rootVariable],
      printer: values.printer,
      scanner: values.scanner,
      scanDpi,
      usbRoots: values['usb-root'] ?? ['/media', '/run/media'],
      nightMinute,
    },
  })
}
