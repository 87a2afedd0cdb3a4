export type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

export interface Field {
  name: string
  control: Control
  /** What is saved, and the version of its row. */
  saved: string
  version: number
}

/** The fields of a form that say what they were opened on: a hidden `dasar.…` beside each, `3:97,5`. */
export function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.querySelectorAll<HTMLInputElement>('input[type=hidden][name^="dasar."]')].flatMap(
    (base) => {
      const place = base.name.slice('dasar.'.length)
      const control = (form.elements.namedItem(`isi.${place}`) ??
        form.elements.namedItem(place)) as Control | null
      const at = base.value.indexOf(':')
      if (control === null || !('value' in control)) return []
      const version = Number(base.value.slice(0, at))
      return [{ name: control.name, control, saved: base.value.slice(at + 1), version }]
    },
  )
}

export function isChanged({ control, saved }: Field): boolean {
  return fieldValue(control) !== saved
}

/** A box that is ticked or not, and says so in one letter. */
export function isTick(control: Element | null): control is HTMLInputElement {
  return control instanceof HTMLInputElement && control.type === 'checkbox'
}

export function fieldValue(control: Control): string {
  return isTick(control) && !control.checked ? '' : control.value
}

/** A box is ticked by its own sign and by what people paste for it. */
export function setFieldValue(control: Control, text: string): void {
  if (isTick(control)) control.checked = /^(✓|√|✔|v|x|1|ya)$/i.test(text.trim())
  else control.value = text
}
