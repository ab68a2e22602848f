import { expect, onTestFinished, test } from 'vitest'
import { systemClock, type Clock } from '#terminal/clock.ts'
import { createPlanes } from '#terminal/wipe/planes.ts'
import { alive, until } from './running.ts'
import { planeSettings } from './plane-settings.ts'
import { stand } from './stand.ts'

function open(does = 'good', clock: Clock = systemClock) {
  const here = stand(clock)
  const planes = createPlanes(here.start, planeSettings(does))
  onTestFinished(planes.stop)
  return { ...here, planes }
}

test('the plane that waits is taken, and the next one comes when asked for', async () => {
  const { planes, folders } = open()
  planes.warm()
  planes.warm()
  await until(() => planes.about().policy === 'in-force')
  expect(folders()).toHaveLength(1)
  const first = await planes.take()
  planes.warm()
  const second = await planes.take()
  expect(second?.body.folder).not.toBe(first?.body.folder)
  expect(folders()).toHaveLength(2)
})

test('a plane that was taken and not used is the one that waits again', async () => {
  const { planes } = open()
  const first = await planes.take()
  if (first === undefined) throw new Error('none')
  planes.giveBack(first)
  expect(await planes.take()).toBe(first)
})

test('a plane that waits with the sites of an old release is replaced', async () => {
  const { planes, folders } = open()
  planes.warm()
  await until(() => planes.about().browser === 'Fake 0')
  const [old] = folders()
  planes.renew(planeSettings('good', ['impots']), true)
  await until(() => planes.about().browser === 'Fake 1')
  await until(() => !folders().includes(old ?? ''))
  expect((await planes.take())?.settings.rules).toHaveLength(1)
})

test('a plane whose sites changed while it started is replaced too', async () => {
  const { planes } = open()
  planes.warm()
  planes.renew(planeSettings('good', ['impots']), true)
  expect((await planes.take())?.ready.browser).toBe('Fake 1')
})

test('a plane lost while it waited is erased, and another one comes', async () => {
  const { planes, folders } = open()
  planes.warm()
  await until(() => planes.about().policy === 'in-force')
  const [name = ''] = folders()
  const plane = await planes.take()
  if (plane === undefined) throw new Error('none')
  planes.giveBack(plane)
  process.kill(plane.ready.browserPid, 'SIGKILL')
  await until(() => !folders().includes(name))
  expect((await planes.take())?.body.folder).not.toContain(name)
})

test('a keeper that does not come up is erased and tried again, later each time', async () => {
  const pauses: number[] = []
  // Pauses pass at once; the rest of time is real.
  const clock: Clock = {
    ...systemClock,
    after: (ms, run) => {
      const isPause = ms >= 1000 && ms < 15_000
      if (isPause) pauses.push(ms)
      return systemClock.after(isPause ? 0 : ms, run)
    },
  }
  const { planes, folders, journal } = open('early', clock)
  planes.warm()
  await until(() => pauses.length > 3)
  expect(pauses.slice(0, 4)).toEqual([1000, 2000, 4000, 8000])
  planes.renew(planeSettings('good'), true)
  const taken = await planes.take()
  expect(taken?.ready.policy).toBe('in-force')
  await planes.stop()
  expect(await journal.read()).toEqual([taken?.body])
  expect(folders()).toHaveLength(1)
})

test('nobody waits for ever for a plane', async () => {
  const hurried: Clock = {
    ...systemClock,
    after: (ms, run) => systemClock.after(ms / 100, run),
  }
  const { planes } = open('silent', hurried)
  expect(await planes.take()).toBeUndefined()
})

test('when it stops, what waits is erased and nothing starts any more', async () => {
  const { planes, folders, journal } = open()
  planes.warm()
  await until(() => planes.about().policy === 'in-force')
  const leaders = (await journal.read()).flatMap((body) => body.leaders)
  await planes.stop()
  planes.warm()
  expect(leaders.map(({ pid }) => alive(pid))).toEqual([undefined, undefined])
  expect(folders()).toEqual([])
  expect(await journal.read()).toEqual([])
})

test('one that was still starting when it stopped is erased too', async () => {
  const { planes, folders } = open()
  planes.warm()
  await planes.stop()
  expect(folders()).toEqual([])
})
