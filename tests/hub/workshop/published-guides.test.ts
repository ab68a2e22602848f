import { createHash } from 'node:crypto'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { workshopGuideSchema, workshopGuidesSchema } from '#contract/workshop-board.ts'
import { aContent, aWholeGuide } from '../../kiosk/a-content.ts'
import { enrollingHub } from '../fleet/enrolling-hub.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'
import { stageStaff } from '../stage/staff-stage.ts'

describeOnBothEngines('guides of a workshop', (stage) => {
  const begin = async () => {
    const staff = stageStaff({ moea: 'administrator' })
    const { app } = enrollingHub(stage.store, { staff })
    const ask = (url: string) => app.inject({ url, headers: { 'stage-staff': 'moea' } })
    return { ask }
  }
  /** As an upload leaves it. */
  const publish = (number: number, files: Readonly<Record<string, object>>, isWhole = 1) =>
    stage.store.write(async (db) => {
      await db
        .insertInto('release')
        .values({
          number,
          deployment: 'test',
          built_at: '2026-11-22T00:00:00Z',
          targets: Buffer.from(`targets ${number}`),
          targets_sha256: String(number),
          is_whole: isWhole,
        })
        .execute()
      for (const [name, value] of Object.entries(files)) {
        const content = Buffer.from(JSON.stringify(value))
        const sha256 = createHash('sha256').update(content).digest('hex')
        await db
          .insertInto('release_file')
          .values({ sha256, content, brotli: null })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
        await db
          .insertInto('release_content')
          .values({ number, name, sha256, length: content.length })
          .execute()
      }
    })
  const guide = aWholeGuide()
  const hidden = { ...guide, id: 'pour-aidants' }
  const { front } = aContent([guide, hidden])
  const frontOf = (id: string) => ({
    ...front,
    cards: front.cards.map((card) =>
      card.id === id ? { ...card, visibility: 'helper' as const } : card,
    ),
  })

  test('are those of the newest whole release that anybody may read', async () => {
    const { ask } = await begin()
    const list = async () =>
      v.parse(workshopGuidesSchema, (await ask('/api/aidant/guides?place=kone')).json()).guides
    expect(await list()).toEqual([])
    await publish(1, { front: { ...front, cards: [] } })
    await publish(2, { front: frontOf('pour-aidants'), 'guides/declarer': guide })
    await publish(3, { front: { ...front, cards: [] } }, 0)
    expect(await list()).toEqual([{ id: 'declarer', title: guide.meta.title }])
  })

  test('come whole, with what they may read of the place; one that is not listed is not there', async () => {
    const { ask } = await begin()
    await publish(2, {
      front: {
        ...frontOf('pour-aidants'),
        places: { kone: { attributes: { province: 'nord' } } },
      },
      'guides/declarer': guide,
      'guides/pour-aidants': hidden,
    })
    const found = await ask('/api/aidant/guides/declarer?place=kone')
    const told = v.parse(workshopGuideSchema, found.json())
    expect(told.guide).toEqual(guide)
    expect(told.attributes).toEqual({ province: 'nord', place: 'kone' })
    expect(told.timeZone).toBe('Pacific/Noumea')
    for (const id of ['inconnu', 'pour-aidants']) {
      const refused = await ask(`/api/aidant/guides/${id}?place=kone`)
      expect(refused.statusCode).toBe(404)
      expect(refused.json()).toMatchObject({ code: 'unknown-guide' })
    }
  })
})
