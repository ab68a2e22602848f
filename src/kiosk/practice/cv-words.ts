/** A CV while it is written. */

/** One of several: a job, a school. */
export interface CvEntry {
  readonly what: string
  readonly where: string
  readonly when: string
}

export interface CvWords {
  readonly name: string
  /** The work that is looked for. */
  readonly aim: string
  readonly phone: string
  readonly mail: string
  readonly town: string
  readonly work: readonly CvEntry[]
  readonly training: readonly CvEntry[]
  readonly skills: string
  readonly languages: string
  readonly interests: string
}

export const blankEntry: CvEntry = { what: '', where: '', when: '' }

export const blankCv: CvWords = {
  name: '',
  aim: '',
  phone: '',
  mail: '',
  town: '',
  work: [blankEntry],
  training: [blankEntry],
  skills: '',
  languages: '',
  interests: '',
}

/** What an A4 page holds at a size that is read without effort. */
export const mostEntries = { work: 5, training: 3 } as const
export const longest = { line: 50, list: 140 } as const

export const hasWords = (value: CvWords): boolean =>
  Object.values(value).some((part) =>
    typeof part === 'string'
      ? part.trim() !== ''
      : part.some((entry: CvEntry) => Object.values(entry).some((line) => line.trim() !== '')),
  )
