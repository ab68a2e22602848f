import type { ReleaseFixture } from './release-fixture.ts'

/** Serves a release without a socket. Change `answers` (by path under the base) to make it misbehave. */
export function fakeHub(release: ReleaseFixture) {
  const hub = {
    answers: new Map<string, Response>(),
    asked: [] as string[],
    inits: [] as RequestInit[],
    /** Number of requests after which nothing answers any more. */
    failAfter: Infinity,
    publish(next: ReleaseFixture) {
      hub.answers.set('manifest.json', Response.json(next.manifest))
      for (const [sha256, bytes] of next.files)
        hub.answers.set(`files/${sha256}.json`, new Response(bytes))
    },
    fetch: async (input: string | URL | Request, init: RequestInit = {}) => {
      const url = String(input instanceof Request ? input.url : input)
      hub.asked.push(url)
      hub.inits.push(init)
      if (hub.asked.length > hub.failAfter) throw new TypeError('Failed to fetch')
      const answer = hub.answers.get(url.split('/release/')[1] ?? '')
      return answer?.clone() ?? new Response('', { status: 404 })
    },
  }
  hub.publish(release)
  return hub
}
