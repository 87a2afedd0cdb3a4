/** How an official holds a post, and what then stands before the post above a signature. */
export const PEJABAT_STATUS = { definitif: '', plt: 'Plt.', plh: 'Plh.' } as const

export type PejabatStatus = keyof typeof PEJABAT_STATUS
