import { describe, expect, test } from 'vitest'
import type { Guide } from '#contract/guide.ts'
import type { Log } from '#contract/walk.ts'
import { type EndedWalk, sumsOfWalk } from '#kiosk/fleet/count-walk.ts'
import { aWholeGuide } from '../a-content.ts'

const count = (log: Log, also: Partial<EndedWalk> & { ticked?: string[]; guide?: Guide } = {}) => {
  const { ticked = [], guide = aWholeGuide(), ...ended } = also
  const { walks, points } = sumsOfWalk({
    lang: 'fr',
    isBySilence: false,
    unreached: new Set(),
    walk: {
      guide,
      surroundings: { seasons: {}, online: true, place: {} },
      log,
      remembered: {},
      ticked: { papiers: ticked },
      opened: [],
    },
    ...ended,
  })
  return [...Object.keys(walks), ...Object.keys(points)]
}
const toSite = { compte: 'oui', papiers: 'have-all' }

describe('a walk counts', () => {
  test('as finished at a result, and stops nowhere', () => {
    expect(count({ ...toSite, site: 'fait' })).toEqual(['declarer finished fr 0'])
  })

  test('as left on the step where the person ended, or where silence did', () => {
    expect(count({ compte: 'oui' })).toEqual(['declarer left fr 0', 'declarer stop papiers'])
    expect(count({}, { isBySilence: true, lang: 'en' })).toEqual([
      'declarer silent en 0',
      'declarer stop compte',
    ])
  })

  test('as offline when the network it needed was not there', () => {
    expect(count({ ...toSite, site: 'offline' })).toEqual([
      'declarer offline fr 0',
      'declarer unreachable impots',
    ])
  })

  test('the papers that were missing, and not those that were ticked', () => {
    expect(count({ compte: 'oui', papiers: 'missing' }, { ticked: ['rib'] })).toEqual([
      'declarer finished fr 0',
      'declarer paper avis',
    ])
  })

  test('« bloqué », and a site that did not answer', () => {
    expect(count({ ...toSite, site: 'bloque' })).toContain('declarer blocked impots')
    expect(count(toSite, { unreached: new Set(['impots', 'autre']) })).toEqual([
      'declarer left fr 0',
      'declarer stop site',
      'declarer unreachable impots',
    ])
  })
})

describe('a sensitive step', () => {
  const sensitive = (id: string): Guide => {
    const guide = aWholeGuide()
    const step = guide.steps[id]
    if (!step || step.kind === 'gate') throw new Error('the sample has changed')
    return { ...guide, steps: { ...guide.steps, [id]: { ...step, sensitive: true } } }
  }

  test('is never where a walk is said to stop, nor is anything it leads to', () => {
    const guide = sensitive('papiers')
    expect(count({ compte: 'oui' }, { guide })).toEqual([
      'declarer left fr 0',
      'declarer stop compte',
    ])
    expect(count(toSite, { guide })).toEqual(['declarer left fr 0', 'declarer stop compte'])
  })

  test('tells neither its papers nor its trouble', () => {
    const papers = count({ compte: 'oui', papiers: 'missing' }, { guide: sensitive('papiers') })
    expect(papers).toEqual(['declarer finished fr 0'])
    const stuck = count({ ...toSite, site: 'bloque' }, { guide: sensitive('site') })
    expect(stuck).toEqual(['declarer finished fr 0'])
  })

  test('at the very beginning leaves only the end of the walk to count', () => {
    expect(count({}, { guide: sensitive('compte') })).toEqual(['declarer left fr 0'])
  })
})
