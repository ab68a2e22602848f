/** What is said of campaigns and of places, in each language of the shell. */
import type { Card } from '#contract/release.ts'
import { type Campaign, soonDays } from '#guide/campaign.ts'
import { concerns } from '#guide/concerns.ts'
import { dayAndMonth } from '#guide/long-date.ts'
import type { HereAndNow } from '../app/seasons-state.ts'
import type { LanguageState } from '../app/language-state.ts'
import { wordsOf } from '../app/word-tables.ts'
import { campaignNow, daysBetween } from './arrange-cards.ts'

const french = {
  now: 'En ce moment',
  until: 'Jusqu’au {day}',
  last: 'Dernier jour : aujourd’hui',
  tomorrow: 'Plus que demain : jusqu’au {day}',
  soon: 'Plus que {count} jours : jusqu’au {day}',
  check: 'À vérifier au guichet',
  opens: 'Ouvre le {day}',
  after: 'La période est finie',
  province: 'Pour une autre province',
  elsewhere: 'Pour un autre lieu',
} as const
export type SeasonKey = keyof typeof french

const english: Record<SeasonKey, string> = {
  now: 'Open now',
  until: 'Until {day}',
  last: 'Last day: today',
  tomorrow: 'Tomorrow is the last day: {day}',
  soon: '{count} days left: until {day}',
  check: 'Ask the desk to check',
  opens: 'Opens on {day}',
  after: 'The period is over',
  province: 'For another province',
  elsewhere: 'For another place',
}

export const table = { french, english }

const seasonWords = wordsOf<SeasonKey>(table)

/** Seasons have no other words in easy French. */
export const seasonWord = (
  lang: string,
  key: SeasonKey,
  values?: Readonly<Record<string, string>>,
  language?: LanguageState,
): string => seasonWords({ lang, register: 'std' }, language)(key, values)

export function campaignWords(
  campaign: Campaign,
  today: string,
  lang: string,
  language?: LanguageState,
): string {
  const word = (key: SeasonKey, values?: Readonly<Record<string, string>>) =>
    seasonWord(lang, key, values, language)

  if (campaign.is === 'after') return word('after')
  if (campaign.is === 'before') return word('opens', { day: dayAndMonth(campaign.opens, lang) })
  const left = daysBetween(today, campaign.closes)
  const day = dayAndMonth(campaign.closes, lang)
  if (left === 0) return word('last')
  if (left === 1) return word('tomorrow', { day })
  return left <= soonDays ? word('soon', { count: String(left), day }) : word('until', { day })
}

/** What a list says of a card, beside its title; nothing where there is nothing to say. */
export function signOf(
  card: Card,
  now: HereAndNow,
  lang: string,
): { readonly words: string; readonly isToCheck: boolean } | undefined {
  if (concerns(card.where, now.place) === 'elsewhere') {
    const key = card.where?.['province'] ? 'province' : 'elsewhere'
    return { words: seasonWord(lang, key, {}, now.language), isToCheck: false }
  }
  const campaign = campaignNow(card, now)
  if (!campaign) return undefined
  const words = campaignWords(campaign, now.today, lang, now.language)
  const isToCheck = campaign.is === 'open' && !campaign.isSure
  return {
    words: isToCheck ? `${words}. ${seasonWord(lang, 'check', {}, now.language)}` : words,
    isToCheck,
  }
}
