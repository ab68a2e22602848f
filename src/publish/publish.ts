/** `npm run publish -- …`: checks a deployment, shows what changes, signs its release and sends it. */
import { setTimeout as wait } from 'node:timers/promises'
import { succeed } from '#contract/result.ts'
import type { ExitCode, Surroundings } from './commands/command.ts'
import type { Destination } from './destination.ts'
import { startAsking } from './keys/ask-passphrase.ts'
import { confirmLatest } from './keys/confirm-latest.ts'
import { trialWays } from './keys/trial-keys.ts'
import { goBack, publishDeployment } from './publish-deployment.ts'
import type { PublishWays } from './publish-ways.ts'
import { type Asked, readPublishArguments } from './read-publish-arguments.ts'
import { releaseFolder } from './release-folder.ts'
import { hubAddress, releaseHub } from './release-hub.ts'
import { explained } from './system-fault.ts'

const usage = `Usage : npm run publish -- <déploiement> --keys <clés> (--out <dossier> | --hub <https://…>) [--after <numéro>] [--without-audio | --audio-if-made] [--yes]
        npm run publish -- back <numéro> --keys <clés> (--out <dossier> | --hub <https://…>) [--yes]

  Relit le déploiement, montre ce qui change, le signe, puis l’écrit dans un dossier ou l’envoie au serveur.
  « back » publie de nouveau un ancien contenu, sous un nouveau numéro.
  « --after » : les numéros jusqu’à celui-ci sont pris ailleurs.
  « --without-audio » : sans les sons, pour un essai ; « --audio-if-made » : avec eux s’ils sont tous faits.`

/** What the command needs beyond an order: passphrases, a yes, the network. */
export interface CommandWays extends PublishWays {
  readonly fetch: typeof fetch
}

/** The same, as if releases up to `taken` had been published there. */
const numberedAfter = (destination: Destination, taken: number): Destination => ({
  ...destination,
  standing: async () => {
    const standing = await destination.standing()
    if (!standing.ok) return standing
    const { versions, last } = standing.value
    const targets = Math.max(versions.targets, taken)
    const snapshot = Math.max(versions.snapshot, taken)
    return succeed({ versions: { ...versions, targets, snapshot }, last })
  },
})

/** Reads the command line; 2 when it is not understood. */
export async function runPublish(args: readonly string[], ways: CommandWays): Promise<ExitCode> {
  if (args.includes('--help')) {
    ways.out(usage)
    return 0
  }
  const refuse = (why: string): ExitCode => {
    ways.err(why)
    return 2
  }
  const asked = readPublishArguments(args)
  if (!asked.ok) return refuse(`${asked.fault}\n\n${usage}`)
  const { hub } = asked.value
  const address = hub === undefined ? undefined : hubAddress(hub)
  if (hub !== undefined && address === undefined)
    return refuse('Adresse du serveur attendue : https://…, ou http:// sur cette machine.')
  return explained(() => publishAsked(asked.value, address, ways), ways)
}

async function publishAsked(
  { what, keys, out, after, isSure, audio }: Asked,
  address: string | undefined,
  ways: CommandWays,
): Promise<ExitCode> {
  const destination =
    address === undefined
      ? releaseFolder(out ?? '')
      : releaseHub(address, { fetch: ways.fetch, out: ways.out, wait: (ms) => wait(ms) })
  const trusting = { ...ways, ...trialWays(keys, ways) }
  const willing = isSure ? { ...trusting, confirm: () => Promise.resolve(true) } : trusting
  const order = { keys, audio, destination: numberedAfter(destination, after) }
  const code =
    typeof what === 'number'
      ? await goBack(what, order, willing)
      : await publishDeployment(what, order, willing)
  if (code === 0 && out !== undefined) return confirmLatest(keys, out, willing, willing)
  if (code === 0 && address !== undefined)
    ways.out(`Lancez son déploiement dans la console : ${address}/admin`)
  return code
}

if (import.meta.main) {
  const asking = startAsking()
  const around: Surroundings = {
    out: (text) => console.log(text),
    err: (text) => console.error(text),
    now: new Date(),
  }
  process.exitCode = await runPublish(process.argv.slice(2), {
    ...around,
    askPassphrase: asking.ask,
    confirm: () => asking.confirm('Signer et publier ?'),
    fetch,
  })
  asking.close()
}
