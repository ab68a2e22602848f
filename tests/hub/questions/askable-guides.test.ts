import * as v from 'valibot'
import { expect, test } from 'vitest'
import { askableGuidesSchema } from '#contract/question.ts'
import { describeOnBothEngines } from '../on-both-engines.ts'
import { questionHub } from './question-stage.ts'

const text = (fr: string) => ({ std: { fr } })
const files = {
  front: { registry: { partners: { cafat: { name: 'CAFAT' } } } },
  'guides/chomage': {
    id: 'chomage',
    meta: { title: text('Chômage'), partners: ['cafat'] },
    steps: { debut: { title: text('Le début') }, tri: { kind: 'gate' } },
  },
  'guides/arnaques': {
    id: 'arnaques',
    meta: { title: text('Arnaques'), partners: [] },
    steps: { debut: { title: text('Le début') } },
  },
  search: {},
}

describeOnBothEngines('what may be asked about', (stage) => {
  test('is what the newest whole release says, to aidants alone', async () => {
    const hub = await questionHub(stage.store)
    const ask = async () =>
      v.parse(askableGuidesSchema, (await hub.get('anna', '/api/aidant/askable')).json())
    expect(await ask()).toEqual({ release: 0, guides: [] })
    await stage.store.write(async (db) => {
      await db
        .insertInto('release')
        .values({
          number: 3,
          deployment: 'bourg',
          built_at: '2026-11-20T00:00:00.000Z',
          targets: new Uint8Array(),
          targets_sha256: '',
          is_whole: 1,
        })
        .execute()
      for (const [name, file] of Object.entries(files)) {
        const content = new TextEncoder().encode(JSON.stringify(file))
        const sha256 = name
        await db.insertInto('release_file').values({ sha256, content, brotli: null }).execute()
        await db
          .insertInto('release_content')
          .values({ number: 3, name, sha256, length: content.length })
          .execute()
      }
    })
    expect(await ask()).toEqual({
      release: 3,
      guides: [
        {
          id: 'chomage',
          title: 'Chômage',
          partners: [{ id: 'cafat', name: 'CAFAT' }],
          steps: [{ id: 'debut', title: 'Le début' }],
        },
      ],
    })
    expect((await hub.get('rene', '/api/aidant/askable')).statusCode).toBe(403)
  })
})
