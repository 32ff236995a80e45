import type { SeedDocument } from './seed-document.ts'

/**
 * A press report on the November call, for holding an article against its source. Three things in it are wrong on purpose:
 * 1. A misattributed cause: it says the gross margin rose mainly because of the tariff surcharge. In the call the CFO puts roughly
 *    half down to lower freight rates and the rest to mix, and says the surcharge had no measurable effect.
 * 2. A wrong date: it puts the call on Wednesday, November 12. The call was on Thursday, November 13, 2031.
 * 3. An altered quotation: "We are two quarters ahead of where I thought we would be". The CEO said one quarter.
 * Its other figures and quotations agree with the call, apart from curly instead of straight apostrophes.
 */
export const norrvikArticle: SeedDocument = {
  fileName: 'article-steel-squeeze-eases.txt',
  text: `Steel squeeze eases at Norrvik as surcharge lifts margin

The Haugvik transformer maker beats its own forecast, raises its outlook and says little about next year

By Elin Marstrand, The Harbour Ledger
November 14, 2031

Norrvik Power, which builds the large transformers that join power stations and data centres to the grid, said its shortage of core steel was easing and raised its outlook for the year, in a call with analysts on Wednesday, November 12.

Revenue in the third quarter rose 14 percent to €951 million, above the range of €915 million to €945 million that the company had given in August. Orders grew more slowly, by 8 percent to €1,148 million, but the backlog reached a record €5.81 billion.

For two years Norrvik has been unable to build as many transformers as its customers wanted, because the few mills that roll the special steel for their cores were sold out. “We are two quarters ahead of where I thought we would be,” Ingrid Solheim, the chief executive, told analysts. A fourth supplier has been qualified, and revenue held up by missing steel shrank to about €25 million from €60 million in the second quarter. Ms. Solheim cautioned that the company was “not yet able to meet every order on the date the customer wants”.

The stronger surprise was profitability. Gross margin climbed to 33.1 percent from 31.8 percent three months earlier, a gain that Tomas Reyes, the chief financial officer, attributed mainly to the new tariff surcharge. Since the autumn Norrvik has added 6 percent to new contracts in the United States and 4 percent in Canada, after both countries put duties on imported transformers. Contracts signed earlier are not affected. Of nineteen customers asked to pay, two wanted to wait and see.

Not every trend points upwards. Lumen, the solid-state transformer that Norrvik is developing, will now go into field tests in the first half of 2032, after a second unit failed its heat run. And Tolvane Electric Group, an American rival, has taken over a medium-power agreement which Norrvik had held for eight years. “I don’t like it, and I won’t pretend otherwise,” Ms. Solheim said.

Data centre operators accounted for 27 percent of orders, up from 22 percent in the second quarter. Three of them have begun to order whole substations, worth about €90 million together, which they will hand to the grid operator once they run.

Norrvik now expects revenue of €3.68 billion to €3.74 billion this year and an operating margin of 13.2 to 13.5 percent. Asked about growth in the year after, Ms. Solheim declined to be drawn. “We are not going to give a number for 2032 today,” she said; the company will present its plan in February.

Capital expenditure is set to reach between €310 million and €330 million this year. Much of it goes into Ashby Creek, a plant in South Carolina that should make the American duty matter less. Its first transformers should leave the yard in the third quarter of 2032.
`,
}
