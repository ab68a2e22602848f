/** `config coverage`: where each deployment stands, in per cent and in counts. */
import { compileGuides } from '#author/compile-guides.ts'
import { type CoverageChapter, coverage as coverageOf } from '#author/coverage/coverage.ts'
import { type Measure, percentOf } from '#author/coverage/measure.ts'
import type { ShellWords } from '#author/coverage/word-coverage.ts'
import { allSentences, deploymentAudio } from '../audio/deployment-audio.ts'
import { deploymentFolders } from '../deployment-folders.ts'
import { readPictures } from '../read-pictures.ts'
import { readShellWords } from '../read-shell-words.ts'
import {
  type Command,
  type Options,
  type Surroundings,
  configurationRoot,
  dayOf,
} from './command.ts'
import { openDeployment } from './open-deployment.ts'

export const coverage: Command = {
  usage: '[dossier] [--at AAAA-MM-JJ] [--json]',
  mostWords: 1,
  summary: 'dit où en est chaque programme : vérité, lecture, écoute, images, langues, histoires',
  run: async ([folder], options, around) => {
    const shell = await readShellWords()
    const folders = folder === undefined ? deploymentFolders(configurationRoot) : [folder]
    const surveys = await Promise.all(folders.map((each) => survey(each, shell, options, around)))
    const told = surveys.filter((one) => one !== undefined)
    around.out(
      options.json
        ? JSON.stringify(told.map(forPrograms), null, 2)
        : told.map((one) => table(one).join('\n')).join('\n\n'),
    )
    return told.length === surveys.length ? 0 : 1
  },
}

interface Survey {
  readonly deployment: string
  readonly name: string
  readonly day: string
  readonly chapters: readonly CoverageChapter[]
}

const survey = async (
  folder: string,
  shell: ShellWords,
  options: Options,
  around: Surroundings,
): Promise<Survey | undefined> => {
  const content = openDeployment(folder, around)
  if (content === undefined) return undefined
  const day = dayOf(options, around.now, content)
  const { id, name } = content.deployment.value
  const guides = compileGuides(content).guides.map(({ guide }) => guide)
  const found = await deploymentAudio({ folder, content, guides, today: day })
  const audio = [...allSentences(found).values()].map(({ sentence, name: sound }) => ({
    sentence,
    voice: found.soundOf(sound)?.kind,
  }))
  const surveyed = { today: day, pictures: readPictures(), shell, audio }
  return { deployment: id, name, day, chapters: coverageOf(content, surveyed) }
}

const table = ({ deployment, name, day, chapters }: Survey): string[] => {
  const width = Math.max(
    ...chapters.flatMap(({ measures }) => measures.map((one) => one.name.length)),
  )
  return [
    `${name} (${deployment}), au ${day}`,
    ...chapters.flatMap(({ title, measures }) => [
      `  ${title}`,
      ...measures.map((one) => `    ${one.name.padEnd(width)}  ${figures(one)}`),
    ]),
  ]
}

const figures = (one: Measure): string => {
  if ('notMeasured' in one) return '  non mesuré'
  const percent = percentOf(one)
  return percent === undefined
    ? '  sans objet'
    : `${String(percent).padStart(4)} %  ${one.done} / ${one.of}`
}

const forPrograms = ({ deployment, day, chapters }: Survey) => ({
  deployment,
  day,
  measures: chapters
    .flatMap(({ measures }) => measures)
    .map((one) =>
      'notMeasured' in one
        ? { id: one.id, measured: false }
        : {
            id: one.id,
            measured: true,
            done: one.done,
            of: one.of,
            percent: percentOf(one) ?? null,
            missing: one.missing,
          },
    ),
})
