/** Every route of a hub, as its router prints them: a tree whose branches carry the rest of an address. */
import type { FastifyInstance } from 'fastify'

export interface HubRoute {
  /** `/api/admin/fleet/:terminal/accept` */
  readonly path: string
  readonly method: 'DELETE' | 'GET' | 'HEAD' | 'PATCH' | 'POST' | 'PUT'
}

const branch = /^((?:[│ ] {3})*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?$/

/** Once it is ready. */
export function routesOf(app: FastifyInstance): readonly HubRoute[] {
  const above: string[] = []
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((printed) => {
      const [, indent = '', rest = '', methods] = branch.exec(printed) ?? []
      if (rest === '') return []
      const depth = indent.length / 4
      const path = `${above[depth - 1] ?? ''}${rest}`
      above[depth] = path
      return (methods?.split(', ') ?? []).map((method) => ({
        path,
        method: method as HubRoute['method'],
      }))
    })
}
