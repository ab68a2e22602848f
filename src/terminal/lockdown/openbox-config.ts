/**
 * The window manager's settings (openbox `rc.xml`): windows without frames, placed where they ask, one desktop, no menu,
 * and no key but those of `keys.ts`.
 *
 * [Note: Presses] A plain press gives its window the keyboard and goes on to it; which window is on top is the
 * supervisor's to say. A press that opens menus, tabs or windows (right, middle, with Ctrl, Shift, Alt or Super, the
 * side buttons) is bound to the frame, which keeps it.
 */
import { deniedChords, holds, type KeyboardLayout } from './keys.ts'

const press = (button: string, action: string) =>
  `      <mousebind button="${button}" action="Press"><action name="${action}"/></mousebind>`

const keptButtons = holds.flatMap((held) =>
  ['Left', 'Middle', 'Right', 'Button8', 'Button9']
    .filter((button) => button !== 'Left' || held.length > 0)
    .map((button) => press([...held, button].join('-'), 'Focus')),
)

/** A binding needs an action to be kept: leaving a chain of keys, when there is none, does nothing. */
const swallow = (chord: string) =>
  `    <keybind key="${chord}"><action name="BreakChroot"/></keybind>`

/** The whole text of `rc.xml` for a keyboard. */
export const openboxConfig = (layout: KeyboardLayout) => `<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <theme>
    <keepBorder>no</keepBorder>
  </theme>
  <focus>
    <focusNew>yes</focusNew>
    <followMouse>no</followMouse>
  </focus>
  <placement>
    <policy>Smart</policy>
    <center>no</center>
  </placement>
  <desktops>
    <number>1</number>
    <popupTime>0</popupTime>
  </desktops>
  <resize>
    <popupShow>Never</popupShow>
  </resize>
  <keyboard>
${deniedChords(layout)
  .map(({ held, keycode }) => swallow([...held, `0x${keycode.toString(16)}`].join('-')))
  .join('\n')}
  </keyboard>
  <mouse>
    <context name="Client">
${press('Left', 'Focus')}
    </context>
    <context name="Frame">
${keptButtons.join('\n')}
    </context>
  </mouse>
  <menu/>
  <applications>
    <application class="*">
      <decor>no</decor>
      <desktop>1</desktop>
    </application>
  </applications>
</openbox_config>
`
