/** What is tried out in lessons: it holds together, everything asked for can be done, and nothing in it is somebody's. */
import type { Exercise } from '#contract/exercise/exercise.ts'
import type { PlacedFinding } from '#contract/finding.ts'
import type { Guide } from '#contract/guide.ts'
import { checkExerciseNames } from './check-exercise-names.ts'
import { checkInvented } from './check-invented.ts'
import { checkProse } from './check-prose.ts'
import { known } from './check-names.ts'
import type { CheckingSteps } from './checking-steps.ts'
import type { CompiledGuide } from './compile-guides.ts'
import { errorAt, warningAt } from './place-finding.ts'
import type { DeploymentContent } from './read-deployment.ts'
import type { ReadDocument } from './read-document.ts'
import type { DocumentPath, YamlFile } from './yaml-file.ts'

/** Exercises that the steps of a guide name. */
export const exercisesIn = ({ steps }: Guide): readonly string[] =>
  Object.values(steps).flatMap((step) => (step.kind === 'practice' ? [step.exercise] : []))

/**
 * E08 a step whose exercise is not there · E04 something asked for that nothing on the screen does · E05 a name, a number or an
 * address that could be somebody's · E06 (warning) an exercise of no guide · E07 a part that teaches nothing: a trap without a
 * clue, a choice without a good answer; L01, A01, T01, T02, R01 and R03 as elsewhere.
 */
export const checkExercises = (
  { exercises, registry, guides }: DeploymentContent,
  compiled: readonly CompiledGuide[],
  pictures: readonly string[],
  impossible: CheckingSteps['impossible'],
): PlacedFinding[] => [
  ...compiled.flatMap(({ guide, source }) => checkSteps(guide, source, Object.keys(exercises))),
  ...Object.values(exercises).flatMap((read) => [
    ...checkExerciseNames(
      read,
      pictures,
      guides.map(({ id }) => id),
    ),
    ...checkTasks(read, impossible),
    ...checkLessons(read),
    ...checkInvented(read),
    ...checkProse(read, ['fr'], registry),
    ...checkUse(read, compiled),
  ]),
]

const checkSteps = (guide: Guide, source: YamlFile, ids: readonly string[]): PlacedFinding[] =>
  Object.entries(guide.steps).flatMap(([id, step]) =>
    step.kind === 'practice'
      ? known(source, ['steps', id, 'exercise'], step.exercise, ids, 'exercice', 'E08')
      : [],
  )

const checkTasks = (
  { source, value }: ReadDocument<Exercise>,
  impossible: CheckingSteps['impossible'],
): PlacedFinding[] =>
  impossible(value.id, value).map((id) => {
    const tasks = 'tasks' in value ? value.tasks : []
    const index = tasks.findIndex((task) => task.id === id)
    const message = `rien à l’écran ne permet de faire « ${id} ». Corrigez « until », ou ajoutez ce qu’il faut toucher.`
    return errorAt(source, index < 0 ? [] : ['tasks', index, 'until'], 'E04', message)
  })

const checkUse = (
  { source, value }: ReadDocument<Exercise>,
  compiled: readonly CompiledGuide[],
): PlacedFinding[] =>
  compiled.some(({ guide }) => exercisesIn(guide).includes(value.id))
    ? []
    : [
        warningAt(
          source,
          ['id'],
          'E06',
          'aucun guide ne propose cet exercice. Ajoutez une étape « kind: practice », ou retirez ce fichier.',
        ),
      ]

/** E07. */
function checkLessons({ source, value }: ReadDocument<Exercise>): PlacedFinding[] {
  const empty = (at: DocumentPath, message: string) => errorAt(source, at, 'E07', message)
  switch (value.kind) {
    case 'scam':
      return value.messages.flatMap(({ from, lines, isTrap }, index) => {
        const hasClue = [from, ...lines].some(({ why }) => why !== undefined)
        if (isTrap === hasClue) return []
        return [
          empty(
            ['messages', index],
            isTrap
              ? 'un piège sans indice n’apprend rien. Ajoutez « why » à la phrase qui trahit.'
              : 'ce message n’est pas un piège, et une phrase y est un indice. Retirez « why », ou mettez « isTrap: true ».',
          ),
        ]
      })
    case 'search':
      return value.results.some(({ isTrusted }) => isTrusted)
        ? []
        : [empty(['results'], 'aucun résultat n’est fiable : on ne sait où aller. Ajoutez-en un.')]
    case 'secret':
      return [
        ...(value.passwords?.every(({ isStrong }) => !isStrong)
          ? [empty(['passwords'], 'aucun mot de passe n’est solide. Ajoutez-en un.')]
          : []),
        ...(value.passwords === undefined && value.code === undefined && value.asked.length === 0
          ? [empty([], 'rien à essayer. Ajoutez « passwords », « code » ou « asked ».')]
          : []),
      ]
    case 'check':
      return value.situations.flatMap(({ options }, index) =>
        options.some(({ isWise }) => isWise)
          ? []
          : [
              empty(
                ['situations', index, 'options'],
                'aucune réponse n’est bonne. Ajoutez-en une.',
              ),
            ],
      )
    case 'social':
      return value.settings.flatMap(({ before, wise }, index) =>
        wise.includes(before)
          ? [
              empty(
                ['settings', index, 'before'],
                'ce réglage est déjà comme il faut : rien à changer. Partez d’un autre.',
              ),
            ]
          : [],
      )
    default:
      return []
  }
}
