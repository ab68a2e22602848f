/** The pictures the first screens do not need: fetched from the shell's own cache, put beside the first ones. */
import morePictures from '#ui/pictures/more.svg?url'

export async function loadPictures() {
  const answer = await fetch(morePictures)
  if (!answer.ok) return
  const sprite = new DOMParser().parseFromString(await answer.text(), 'image/svg+xml')
  document.body.append(document.importNode(sprite.documentElement, true))
}
