import { ServerResponse } from 'node:http'
import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import { expect, test } from 'vitest'
import { hintStreams } from '../../../src/hub/hints/hint-streams.ts'
import { manualClock } from '../stage/manual-clock.ts'

test('a connection whose other end reads nothing is cut before it holds memory', () => {
  const clock = manualClock()
  const streams = hintStreams(clock)
  // Never connected: what is written stays.
  const stream = new ServerResponse(new IncomingMessage(new Socket()))
  streams.add(stream, { isStaff: false })
  let most = 0
  for (let n = 0; n < 2000 && !stream.destroyed; n += 1) {
    streams.send('releases')
    clock.advance(50)
    most = Math.max(most, stream.writableLength)
  }
  expect(stream.destroyed).toBe(true)
  expect(most).toBeLessThan(17_000)
  streams.stop()
})
