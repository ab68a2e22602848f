/** What a CV says on paper: the parts that were written, in the order of the exercise. */
import type { CvExercise } from '#contract/exercise/hands.ts'
import type { CvPageProps, CvSection } from '#ui/cv-page/cv-page.tsx'
import type { CvEntry, CvWords } from './cv-words.ts'
import type { PracticeWord } from './practice-word.ts'

export function cvPage(
  cv: CvWords,
  { parts }: CvExercise,
  word: (key: PracticeWord) => string,
): CvPageProps {
  const sections = parts.flatMap(({ part }): CvSection[] => {
    if (part === 'contact') return []
    const lines =
      part === 'work' || part === 'training'
        ? cv[part].flatMap(lineOf)
        : cv[part].trim() === ''
          ? []
          : [{ what: cv[part].trim() }]
    return lines.length === 0 ? [] : [{ title: word(`cv.${part}`), lines }]
  })
  return {
    name: cv.name.trim() || word('cv.sheet'),
    aim: cv.aim.trim(),
    contact: [cv.phone, cv.mail, cv.town].map((line) => line.trim()).filter(Boolean),
    sections,
  }
}

const lineOf = ({ what, where, when }: CvEntry) => {
  const [first = '', ...rest] = [what, where, when].map((line) => line.trim()).filter(Boolean)
  if (first === '') return []
  return [rest.length === 0 ? { what: first } : { what: first, note: rest.join(', ') }]
}
