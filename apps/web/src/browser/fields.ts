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
  return control.value !== saved
}
