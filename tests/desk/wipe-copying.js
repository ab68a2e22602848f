import x11 from 'x11'

const ask = (request) =>
  new Promise((resolve, reject) => {
    request((fault, value) => (fault ? reject(fault) : resolve(value)))
  })

/**
 * A program of the display, such as `:0`, in which something was copied (`CLIPBOARD`) or selected (`PRIMARY`).
 * @param {string} display
 * @param {string} selection
 */
export async function copyIn(display, selection) {
  const { client, screen } = await ask((hear) => x11.createClient({ display }, hear))
  const window = client.AllocID()
  client.CreateWindow(window, screen[0].root, 0, 0, 1, 1, 0, 0, x11.InputOnly)
  const atom = await ask((hear) => client.InternAtom(false, selection, hear))
  client.SetSelectionOwner(window, atom)
  const owner = () => ask((hear) => client.GetSelectionOwner(atom, hear))
  return {
    isOwner: async () => (await owner()) === window,
    hasOwner: async () => (await owner()) !== 0,
    stop: () => client.terminate(),
  }
}
