/** Opening hours as people say them: « Lundi à vendredi : 9 h à 12 h et 14 h à 18 h 30 ». */
import type { Opening } from '#contract/place-directory.ts'
import type { Reading } from '#contract/text.ts'
import { directoryWords } from './directory-words.ts'

/** 1 January 2024 was a Monday. */
const dayName = (day: number, lang: string) =>
  new Intl.DateTimeFormat(lang, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2024, 0, day)),
  )

export const sayHours = (
  hours: readonly Opening[],
  reading: Reading,
  word = directoryWords(reading),
): readonly string[] => {
  const lang = reading.lang === 'en' ? 'en' : 'fr'
  return hours.map(({ days, times }) => {
    const when = spansOf(days)
      .map(([first, last]) => {
        const [from, to] = [dayName(first, lang), dayName(last, lang)]
        if (first === last) return from
        return last === first + 1 ? `${from}${word('and')}${to}` : word('days', { from, to })
      })
      .join(', ')
    const open = times
      .map(([from, to]) => word('times', { from: clock(from, lang), to: clock(to, lang) }))
      .join(word('and'))
    const line = `${when}${lang === 'fr' ? ' : ' : ': '}${open}`
    return `${line.charAt(0).toUpperCase()}${line.slice(1)}`
  })
}

/** Days that follow one another, as first and last. */
function spansOf(days: readonly number[]): readonly (readonly [number, number])[] {
  const spans: [number, number][] = []
  for (const day of days) {
    const last = spans.at(-1)
    if (last?.[1] === day - 1) last[1] = day
    else spans.push([day, day])
  }
  return spans
}

const clock = (time: string, lang: string) => {
  const [hours = '', minutes = '00'] = time.split(':')
  if (lang === 'en') return time
  return minutes === '00' ? `${Number(hours)} h` : `${Number(hours)} h ${minutes}`
}
