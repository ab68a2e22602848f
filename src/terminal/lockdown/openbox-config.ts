/**
 * The window manager's settings (openbox `rc.xml`): windows without frames, placed where they ask, one desktop, no menu.
 * A press on a window gives it the keyboard and nothing more: which window is on top is the supervisor's to say.
 */

const contexts = `    <context name="Client">
${['Left', 'Middle', 'Right']
  .map(
    (button) => `      <mousebind button="${button}" action="Press">
        <action name="Focus"/>
      </mousebind>`,
  )
  .join('\n')}
    </context>`

/** The whole text of `rc.xml`. */
export const openboxConfig = () => `<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
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
    <drawContents>yes</drawContents>
    <popupShow>Never</popupShow>
  </resize>
  <keyboard/>
  <mouse>
${contexts}
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
