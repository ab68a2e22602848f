/** `config audio`: what a deployment says aloud, what of it has a sound, and making what is missing. */
import { compileGuides } from '#author/compile-guides.ts'
import { checkAudio } from '../audio/check-audio.ts'
import {
  type DeploymentAudio,
  type SpokenDeployment,
  allSentences,
  deploymentAudio,
  missingSentences,
} from '../audio/deployment-audio.ts'
import { espeakNames } from '../audio/espeak-voice.ts'
import { makeRecordings } from '../audio/make-recordings.ts'
import { saidElsewhere } from '../audio/shelf-mates.ts'
import { formatFinding } from '../format-finding.ts'
import { type Command, type ExitCode, type Surroundings, dayOf, defaultFolder } from './command.ts'
import { openDeployment } from './open-deployment.ts'

type Act = (spoken: SpokenDeployment, around: Surroundings) => Promise<ExitCode>

export const audio: Command = {
  usage: 'status|build|list [dossier] [--at AAAA-MM-JJ]',
  mostWords: 2,
  summary: 'dit ce qui s’écoute, fabrique les sons qui manquent, ou donne le texte à enregistrer',
  run: ([act = '', folder = defaultFolder, ...others], options, around) => {
    const chosen = Object.hasOwn(acts, act) ? acts[act] : undefined
    if (chosen === undefined || others.length > 0) {
      around.err('Attendu : npm run config -- audio status|build|list [dossier]')
      return 2
    }
    const content = openDeployment(folder, around)
    if (content === undefined) return 1
    const guides = compileGuides(content).guides.map(({ guide }) => guide)
    return chosen({ folder, content, guides, today: dayOf(options, around.now, content) }, around)
  },
}

/** 1 when a sentence has no sound, or a recording no sentence. */
const status: Act = async (spoken, around) => tell(spoken, await deploymentAudio(spoken), around)

const build: Act = async (spoken, around) => {
  const found = await deploymentAudio(spoken)
  const missing = missingSentences(found)
  const begun = performance.now()
  let said = 0
  const onMade = (done: number) => {
    const tenth = Math.floor((10 * done) / missing.length)
    if (tenth <= said) return
    said = tenth
    around.out(`Sons : ${done} sur ${missing.length}.`)
  }
  const unsaid = await makeRecordings(missing, { folder: found.synthetic, onMade })
  for (const { name, sentence, unfit } of unsaid)
    around.err(
      `${name} « ${sentence} » : ${unfit}. Donnez une forme « spoken », ou enregistrez-la.`,
    )
  if (missing.length > 0)
    around.out(
      `${missing.length} sons faits en ${Math.round((performance.now() - begun) / 1000)} s.`,
    )
  return tell(spoken, await deploymentAudio(spoken), around)
}

/** What somebody reads into a microphone: the name of each file, then its sentence. What has been recorded is left out. */
const list: Act = async (spoken, { out }) => {
  const found = await deploymentAudio(spoken)
  for (const [pack, sentences] of found.packs) {
    const toRead = sentences.filter(({ name }) => !found.human.has(name))
    if (toRead.length === 0) continue
    out(`# ${pack}`)
    for (const { name, sentence } of toRead) out(`${name}\t${sentence}`)
  }
  return 0
}

const acts: Readonly<Record<string, Act>> = { status, build, list }

async function tell(
  spoken: SpokenDeployment,
  found: DeploymentAudio,
  { out, err }: Surroundings,
): Promise<ExitCode> {
  const sounds = [...allSentences(found).values()].flatMap(({ name }) => found.soundOf(name) ?? [])
  const human = sounds.filter(({ kind }) => kind === 'human')
  const seconds = sounds.reduce((sum, sound) => sum + sound.seconds, 0)
  const bytes = sounds.reduce((sum, sound) => sum + sound.bytes.length, 0)
  const findings = checkAudio(spoken.folder, found, await saidElsewhere(spoken, found.human))
  const count = (code: string) => findings.filter((finding) => finding.code === code).length
  out(`${allSentences(found).size} phrases à écouter, en ${found.packs.size} fichiers`)
  out(`  voix humaine      ${human.length}`)
  out(`  ${espeakNames().name.padEnd(17)} ${sounds.length - human.length}`)
  out(`  sans son          ${missingSentences(found).length}`)
  out(`  périmés           ${count('A06')}`)
  out(`${Math.round(seconds / 60)} minutes, ${(bytes / 1e6).toFixed(1)} Mo`)
  if (findings.length === 0) return 0
  err(findings.map(formatFinding).join('\n'))
  return 1
}
