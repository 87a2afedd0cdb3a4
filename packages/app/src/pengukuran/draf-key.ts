/** Which form a draft belongs to. */
export function drafKey(form: {
  entitas: string
  tahun: number
  triwulan: number
  indikatorId: string
}): string {
  return `pengukuran/${form.entitas}/${form.tahun}/${form.triwulan}/${form.indikatorId}`
}
