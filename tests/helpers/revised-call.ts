/** A call as it was first transcribed: with a slip of the hand, and a sentence that is said once. */
export const originalCall = `Sundby Castings Q3 2031 Earnings Call

Operator: Good morning, and welcome to the third quarter call of Sundby Castings. All lines are muted.

Edda Holm: Thank you and good morning. Orders rose in every region, and the book now reaches into next summer. As to supply, the tightest point is stil the supply of castings from the northern foundry, where a furnace was down for six weeks. We are careful with promises.

Nils Aune: Let me turn to the figures. Margin fell by forty basis points. Freight was most of it. Working capital came down with the inventory of pig iron, and net debt is lower than a year ago.

Nils Aune: Capital expenditure stays at what we said in the spring, and the new line in Halle opens on time.

Edda Holm: One more remark on the owners. The dividend will be decided by the board in the autumn.

Operator: We now take questions. The first one comes from Petra Lund of Brink Research.

Petra Lund: How long will the foundry hold you back?

Edda Holm: We expect the furnace to run at full load by November, and we have built some stock.
`

/**
 * The same call, corrected: the slip is mended, the paragraph on capital expenditure stands in the answers, what is
 * said of the dividend is gone, and "We are careful" is said three times, none of them where it was.
 */
export const revisedCall = `Sundby Castings Q3 2031 Earnings Call

Operator: Good morning, and welcome to the third quarter call of Sundby Castings. All lines are muted.

Edda Holm: Thank you and good morning. Orders rose in every region, and the book now reaches into next summer. As to supply, the tightest point is still the supply of castings from the northern foundry, where a furnace was down for six weeks.

Nils Aune: Let me turn to the figures. Margin fell by forty basis points. Freight was most of it. Working capital came down with the inventory of pig iron, and net debt is lower than a year ago. We are careful here.

Operator: We now take questions. The first one comes from Petra Lund of Brink Research.

Petra Lund: How long will the foundry hold you back?

Edda Holm: We are careful there. We expect the furnace to run at full load by November, and we have built some stock. We are careful everywhere.

Nils Aune: Capital expenditure stays at what we said in the spring, and the new line in Halle opens on time.
`
