/** A release in which time is shared in Koné and, by a word of its own, not in Yaté: as an upload leaves it. */
import { createHash } from 'node:crypto'
import type { HubStore } from '#hub/store/hub-store.ts'

const place = (name: string, seats: readonly string[], own: object = {}) => ({
  name,
  terminals: seats.map((id) => ({ id, name: id })),
  ...own,
})

const front = {
  deployment: { fairUse: { guaranteedMinutes: 45, noticeMinutes: 15 } },
  places: {
    kone: place('Koné', ['kone-1', 'kone-2']),
    yate: place('Yaté', ['yate-1'], { fairUse: null }),
  },
}

export const publishFront = (store: HubStore) =>
  store.write(async (db) => {
    const content = Buffer.from(JSON.stringify(front))
    const sha256 = createHash('sha256').update(content).digest('hex')
    await db
      .insertInto('release')
      .values({
        number: 1,
        deployment: 'test',
        built_at: '2026-11-22T00:00:00Z',
        targets: Buffer.from('targets'),
        targets_sha256: '1',
        is_whole: 1,
      })
      .execute()
    await db.insertInto('release_file').values({ sha256, content, brotli: null }).execute()
    await db
      .insertInto('release_content')
      .values({ number: 1, name: 'front', sha256, length: content.length })
      .execute()
  })
