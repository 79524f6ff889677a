/**
 * The inks of the drawing box in the order of `inks`: the light tokens, because paper stays white
 * at night. A drawing keeps only a place in this list, so nothing may be moved in it.
 */
export const inkColours = ['#14213d', '#2446d8', '#ff6a4d', '#ffc83d', '#2cc295', '#5b21b6'];
