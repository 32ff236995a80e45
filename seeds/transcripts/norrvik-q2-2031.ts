import type { SeedDocument } from './seed-document.ts'

/** The earlier of two consecutive calls of an invented company, in the convention of the vendor feeds (`Name, Role:` on a line). */
export const norrvikQ2: SeedDocument = {
  fileName: 'norrvik-power-q2-2031.txt',
  text: `Norrvik Power Q2 2031 Earnings Call
Event Date: August 14, 2031
Company Name: Norrvik Power
Company Ticker: NRVK NO
Event Description: Q2 2031 Earnings Call
Source: Earmark demonstration (an invented company)
For the event record, search {NRVK NO Equity EVT EM-3120814-1 }
Q2 2031 Earnings Call
Presentation Segment
Operator:
Good morning, ladies and gentlemen, and thank you for joining the Norrvik Power call on the results of the second quarter of 2031. All lines are muted for now. Once management has finished its remarks you will be able to ask questions, and I will explain then how to enter the queue. Please note that the call is being recorded. I now hand over to Lena Aasgaard, Head of Investor Relations. Please begin.
Lena Aasgaard, Head of Investor Relations:
Thank you, Corinne, and good morning from Haugvik. With me are our Chief Executive Officer, Ingrid Solheim, and our Chief Financial Officer, Tomas Reyes. The half-year report and the slides went up on our website at seven this morning.
Some of what you hear today will be about the future: orders we expect, deliveries we plan, costs we foresee. Statements of that sort rest on what we know on August 14, 2031, and things may turn out otherwise for reasons set out in the risk chapter of our annual report. We take on no duty to update them. A few of our measures are not defined by accounting standards; the appendix of the report reconciles them. All figures are in euros, and comparisons are with the second quarter of 2030 unless we say something else. Ingrid, please go ahead.
Ingrid Solheim, Chief Executive Officer:
Thank you, Lena, and good morning to all of you. I will take orders first, then supply, then the three things I spent most of my time on since we spoke in May.
Orders for the grid-scale line came in ahead of what we planned, and we ended the quarter with a record backlog. Order intake was €1,212 million, up 19 percent, and backlog stands at €5.61 billion, which is a little more than six quarters of work at the rate we ship today. Transmission operators were the largest part of that, as they usually are. Customers building data centres were 22 percent of orders, up from 18 percent a year ago. One order was cancelled, a €14 million project in southern Europe where the buyer lost its permit. I mention it because I was asked last time whether there is air in the backlog. There is always a little. That is the size of it.
Now to supply. We are still shipping less than customers ask for, and the tightest point is transformer steel. Two of our suppliers ran maintenance longer than announced, and the third had nothing to spare. By our own count, about €60 million of revenue that we could have recognised in the quarter moved into later ones for want of core steel. Bushings and tap changers, which hurt us all through last year, are no longer on my list. Lead time for a large unit is 46 weeks today. A year ago it was 44. I would like to tell you it has turned, but it has not.
What are we doing about it? Three things. We have placed steel orders eighteen months out instead of nine. We are qualifying a fourth mill, and I expect the first coils from it in our presses before the year is over. And our designers have taken the amount of core steel in our standard 250 megavolt-ampere unit down by roughly 4 percent, without giving up anything on losses. None of these alone closes the gap. Together they should narrow it.
A word on electricity for computing, since it is the question I get in every meeting. The customers building these halls have the land, the buildings and, these days, mostly the chips. What they lack is a place to plug in. In two of our markets the wait for a grid connection is now longer than the wait for our transformer, and it is the connection that sets the date. That means a transformer delivered early may stand under a tarpaulin for a year. We have begun to ask for proof of a connection date before we give out a production slot. Some customers did not like it. Most understood.
On tariffs, nothing that took effect in the period changed our prices, and we have not seen buyers pull orders forward in any number worth mentioning. You will have read that the United States is to put a duty of 15 percent on imported large power transformers from September 1. Until Ashby Creek is running we import everything we sell there, so this concerns us. Tomas will size it. I will only say that we have not yet decided how much of it our customers should carry, and I would rather decide it once.
Two projects. Ashby Creek, our plant in South Carolina, is on time and on budget. The building is closed, the first winding machines arrive in October, and we plan to ship from there in the third quarter of next year. And Lumen, our solid-state transformer, will go into a field pilot with two utilities before the end of this year. It is a small thing in money. It is not a small thing for where this industry will be in ten years.
Last, our people. We hired 310 in the half year, most of them winders and test engineers. It takes us about seven months to train a winder, so the people we hired in the spring are the output of next spring. Thank you to everyone in Haugvik and Tarnsund who worked through the summer. Tomas?
Tomas Reyes, Chief Financial Officer:
Thank you, Ingrid, and good morning. Revenue was €902 million, up 11 percent, or 9 percent without currency. Book-to-bill was 1.34. Service was €148 million of the total and grew in line with the group.
Gross margin was 31.8 percent, against 32.9 percent in the first quarter. Mix explains most of the step down from the spring; freight was a smaller part, and currency helped by about forty basis points. To put numbers on it: mix cost us about 110 basis points, because we shipped an unusual share of export units on contracts signed in 2029, before prices moved. Freight cost about 40, as ocean rates rose through May and June. Currency gave the 40 back. I would flag that our freight contracts were repriced on July 1 at lower rates, and if nothing else changes you should see that in the second half.
Operating expenses were €170 million, which includes €4 million of start-up cost for Ashby Creek. Operating income was €117 million, or 13.0 percent of revenue, compared with 12.4 percent a year ago. Net income was €81 million, and earnings per share were €0.74.
Free cash flow was €64 million, down from €91 million. Customer advances came in later than usual; two large ones arrived in the first week of July, so this is timing. Net debt was €410 million at the end of June, 0.8 times EBITDA over the last twelve months. We refinanced the 2032 bond in May and have nothing of size falling due before 2034.
Capital expenditure was €71 million in the quarter and €138 million in the half year. Ashby Creek is a little over half of that. For the full year we expect to spend between €300 million and €320 million—sorry, let me correct that, between €300 million and €330 million. The upper end includes a deposit on a second vacuum oven that we may or may not pay in December.
On the American duty. We sold about €95 million a quarter in the United States this year, all of it imported. The duty falls on the customs value, which is lower than our selling price. At full run rate and before anything we do about it, the cost would be roughly €12 million a quarter. We have been moving finished units across ahead of the date, and we have stock there for most of what we will deliver until the middle of the fourth quarter. So I do not expect a visible effect in the third quarter.
Turning to the balance sheet and what we do with it. The dividend of €0.60 was paid in June. The Board has asked me to prepare a proposal for a share buyback, and it will look at it in the autumn. I would not read a size into that today.
Now guidance. For the third quarter we expect revenue between €915 million and €945 million. For the full year 2031 we raise our revenue range to between €3.60 billion and €3.72 billion; it was €3.50 billion to €3.65 billion. We keep the range for operating margin at 12.8 to 13.4 percent. The revenue range assumes that steel arrives as our suppliers have confirmed it, which is less than we have asked for. Beyond that, our medium-term target is unchanged: an operating margin of 16 percent in 2033. With that, back to the operator.
Q&A Session
Operator:
Thank you. We will now take your questions. To enter the queue, press the star key and then one. (Operator instructions) Our first question comes from Hana Whitlock of Tarnbrook Capital. Please go ahead.
Hana Whitlock, Analyst:
Good morning, and thanks for the detail on the cancellation. I wanted to stay with the backlog. You said a little more than six quarters of work. How much of it is priced at what you would charge today, and how much is from before prices moved? And secondly, on the data centre orders, are those firm or are some of them reservations of slots?
Tomas Reyes, Chief Financial Officer:
Good morning, Hana. On price, about a quarter of the backlog was signed in 2029 or earlier. That share was closer to 40 percent a year ago, so it is working its way out. Roughly two thirds of what remains of it ships before the middle of next year. So you can work out that mix is a headwind that fades, although not in a straight line from quarter to quarter.
Ingrid Solheim, Chief Executive Officer:
And on the data centres: everything in the order figure is a signed contract with a deposit. Slot reservations are not in there. If we counted them, the number would be quite a bit larger, and I don't think it would be a better number.
Operator:
Thank you. Our next question comes from Julian Castellan of Quillmere Markets. Please go ahead.
Julian Castellan, Analyst:
Thank you. Tomas, on gross margin, would you help us with the third quarter? If freight comes back and currency stays, are we looking at something like 32 and a half? And what should we think of for the fourth quarter, with the duty in it?
Tomas Reyes, Chief Financial Officer:
I understand why you ask, but we do not guide to gross margin by quarter, and I am not going to start this morning. You have the pieces. Freight should help. The old export contracts are still there in the third quarter, perhaps a bit less of them. We guide to operating margin for the year, and the range is 12.8 to 13.4 percent. We are comfortable with it.
Julian Castellan, Analyst:
Comfortable with the middle of it, or with the range?
Tomas Reyes, Chief Financial Officer:
With the range.
Operator:
Thank you. The next question comes from Priya Nair of Halden Research. Please go ahead.
Priya Nair, Analyst:
Thanks for taking my question. Ingrid, on steel. When do you expect the supply of core steel to be back to normal, and is that view different from the one you gave in May? And could you say whether the €60 million is lost or only late?
Ingrid Solheim, Chief Executive Officer:
Only late, Priya. Nobody walked away. I should say that some of them were unhappy, and they had a right to be.
On when: it will take a few quarters. I do expect it to get better each quarter, and by the second half of next year I would hope we are through it. In May I was probably somewhat more hopeful, because I did not know about the maintenance. The thing I can't tell you is what the mills will do with the spring outage season, since two of them have again planned long stops. So take it as a hope with some work behind it, not as a forecast.
Operator:
Thank you. Our next question comes from Marc Olin of Borealis Securities. Please go ahead.
Marc Olin, Analyst:
Good morning. Two from me on the duty. You gave the €12 million a quarter. Who carries it in the end, you, the customer or the supplier? And is there a scenario in which you slow down in the United States until Ashby Creek is open?
Tomas Reyes, Chief Financial Officer:
Let me take the first. Contracts we signed before July have fixed prices, and most have no clause for a change in duties. On those we will carry it, and we have said so to customers. New contracts are a different matter. I do not know yet how it will be split, and I don't want to give you a percentage that I then have to take back in November.
Ingrid Solheim, Chief Executive Officer:
And no, we will not slow down. These are customers we want to have for thirty years. If it costs us a few million on the way to having a plant there, that is an investment.
Operator:
Thank you. The next question comes from Saskia Verhoef of Vandersholt Bank. Please go ahead.
Saskia Verhoef, Analyst:
Thank you. On capital allocation. You mentioned the buyback. With net debt at 0.8 times and capital expenditure near its peak, what is the leverage you would be willing to run? And is the second oven a sign that you want to add capacity in Europe too, beyond what you have announced?
Tomas Reyes, Chief Financial Officer:
On leverage, Saskia, our policy says below one and a half times, and I like to have some distance to that. The order of priorities has not changed: capacity first, then the dividend, then acquisitions if they are small and close to what we do, and then returning what is left. The buyback would come under the last of these. The Board will look at it in the autumn, and if there is something to announce, we will announce it.
Ingrid Solheim, Chief Executive Officer:
On the oven. Drying is the narrowest point in Tarnsund once we have the steel. A second oven lifts what the plant can do by around 12 percent. But there's no sense in having it before there is steel to put through it. That's why I haven't signed. If the fourth mill delivers what it promises, I will.
Operator:
Thank you. Our last question comes from Dele Okonjo of Greywether Partners. Please go ahead.
Dele Okonjo, Analyst:
Good morning, all. Ingrid, you described data centre customers waiting for a connection rather than for you. Does that not mean demand from them has to slow at some point? And then on competition, there is talk that some of your rivals quote shorter lead times. Are you losing orders on that?
Ingrid Solheim, Chief Executive Officer:
On the first: it may move the date, I don't think it changes the amount. The limit on computing today is power, and power means a line, a substation and a transformer. Some of these customers have started to buy the substation themselves and hand it over to the grid operator, which is new. I believe it is good for us, though it's early, and I would not put a number on it.
On competition, we do lose some orders on lead time. It would be strange if we didn't, at 46 weeks. What I have not seen is anyone winning on price in a way that makes me nervous. Our win rate in the grid-scale line was 38 percent in the half year, which is about where it was. In the medium-power range it is a different game, there are more of us, and there I'd say it was a bit tougher than last year.
Dele Okonjo, Analyst:
And Lumen? You said before the end of the year. What has to happen for that?
Ingrid Solheim, Chief Executive Officer:
The certification has to come through, and two units have to pass their heat run. The first passed in July. So we are on track for it.
Operator:
Thank you. There are no further questions. I now hand back to Ms. Aasgaard for closing remarks.
Lena Aasgaard, Head of Investor Relations:
Thank you all for your time and your questions. We report on the third quarter on November 13. Until then you know where to find us. Goodbye.
Operator:
This ends today's call. You may now disconnect.
`,
}
