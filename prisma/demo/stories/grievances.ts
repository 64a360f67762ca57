// What people in Ambridge complain about, each as one of them told it.

export type Grievance = { summary: string; service: string; happened: string; wanted: string };

export const GRIEVANCES: readonly Grievance[] = [
  {
    summary: 'Parking fine although my permit was on the screen',
    service: 'streets',
    happened:
      'I live in the zone and have had a permit for six years. The warden wrote that there was none. I sent the photograph with the appeal and got a letter that doesn’t mention it.',
    wanted: 'The fine taken back, and an answer to the photograph.',
  },
  {
    summary: 'Three letters about a debt that I paid in June',
    service: 'tax',
    happened:
      'The bank shows the payment on 4 June. Since then there have been three reminders, the last with a bailiff’s name on it. Each time I ring, somebody says that it is settled.',
    wanted: 'A letter that says it is paid, and that the reminders stop.',
  },
  {
    summary: 'Swing in Jubilee playground broken since May',
    service: 'parks',
    happened:
      'The seat was taken off and never put back. There is tape round it that the children play with. I was told “next week” in June, in July and in August.',
    wanted: 'A swing.',
  },
  {
    summary: 'Spoken to rudely at the recycling centre',
    service: 'staff',
    happened:
      'I asked where the paint goes. The man at the gate shouted at me in front of my children and told me to learn to read.',
    wanted: 'An apology from him, not from you.',
  },
  {
    summary: 'Damp in the hall, four visits and no repair',
    service: 'housing',
    happened:
      'Four people have come with a meter and written down a number. Nobody has come with a tool. The wall is black now and my son coughs.',
    wanted: 'A date for the repair, and what the numbers were.',
  },
  {
    summary: 'Bin lorry broke our garden wall',
    service: 'waste',
    happened:
      'It reversed into the pillar on a Thursday. The driver got out, looked, and drove off. Two neighbours saw it.',
    wanted: 'The wall rebuilt or the money for it, 340 pounds by the builder’s estimate.',
  },
  {
    summary: 'Council tax band decided without reading my letter',
    service: 'tax',
    happened:
      'I wrote that the annexe is a shed. The decision talks about a kitchen. There is no kitchen and nobody has been here to look.',
    wanted: 'That somebody comes and looks.',
  },
  {
    summary: 'Trees felled on Church Green without a word',
    service: 'parks',
    happened: 'Four limes were down when we came home from work. The notice was put up the day after.',
    wanted: 'To know who decided it, and new trees.',
  },
  {
    summary: 'Road closed for five weeks, shop without customers',
    service: 'streets',
    happened: 'The sign said one week. We had no letter before. On most days nobody was working there.',
    wanted: 'An explanation, and something for the takings that I lost.',
  },
  {
    summary: 'Told to ring a number that nobody answers',
    service: 'housing',
    happened:
      'I was given the duty line for the boiler. I rang eleven times over the weekend. It was never picked up, and it was two degrees.',
    wanted: 'That the number works, or that you stop giving it out.',
  },
  {
    summary: 'Assisted collection forgotten again and again',
    service: 'waste',
    happened:
      'My mother is on the list. They leave her bin standing about every other week, and she then tries to move it herself.',
    wanted: 'That the crew is told, and that somebody checks.',
  },
  {
    summary: 'My objection isn’t in the planning file',
    service: 'staff',
    happened:
      'I handed it in at the desk and have the stamp. The file that is online has nine letters; mine isn’t one of them.',
    wanted: 'That it is put in before anybody decides.',
  },
  {
    summary: 'Blue badge took fourteen weeks',
    service: 'streets',
    happened:
      'You promise six. I was told that it was at the printer’s, then that it wasn’t, then that I should apply again.',
    wanted: 'An apology, and that it goes faster for the next one.',
  },
  {
    summary: 'Charged twice for the garden bin',
    service: 'waste',
    happened:
      'The renewal was taken from my account on the 3rd and again on the 5th. The call centre sees one payment and the bank sees two.',
    wanted: 'One of them back.',
  },
  {
    summary: 'Allotment given to somebody below me on the list',
    service: 'parks',
    happened:
      'I was fourth in January and am sixth now. A plot has been dug over by somebody who moved here in spring.',
    wanted: 'To see how the list works, and my place in it.',
  },
  {
    summary: 'Dropped kerb built in front of the wrong house',
    service: 'streets',
    happened: 'I paid for it and my neighbour has it. The men said that the plan was upside down.',
    wanted: 'The kerb that I paid for.',
  },
  {
    summary: 'Single person discount taken away without asking',
    service: 'tax',
    happened:
      'My son moved out in 2024. A computer seems to have found him on a list. I was told to prove that somebody isn’t here.',
    wanted: 'The discount back, from the day it was taken.',
  },
  {
    summary: 'Kept standing at the desk for fifty minutes',
    service: 'staff',
    happened:
      'Three people sat behind the glass. When I knocked, one of them turned the sign round. I had an appointment at ten.',
    wanted: 'An apology, and a chair.',
  },
  {
    summary: 'Lift out of order for the third time this autumn',
    service: 'housing',
    happened:
      'We live on the fourth floor with a pram. Nobody tells us how long it will be, there is only the note with a date that has passed.',
    wanted: 'A lift that works, and a note that is true.',
  },
  {
    summary: 'Bin moved to a place where I can’t reach it',
    service: 'waste',
    happened:
      'Since the new round began the crew leaves it at the top of the lane. I am eighty-four and the lane is steep.',
    wanted: 'That they put it back where it was for eleven years.',
  },
  {
    summary: 'Football pitch double booked, children sent home',
    service: 'parks',
    happened:
      'We had the receipt for the pitch at two. So had the other team. Nobody answered the number on the gate.',
    wanted: 'The fee back, and one calendar instead of two.',
  },
  {
    summary: 'Resurfacing dust all over the washing and the cars',
    service: 'streets',
    happened: 'There was no notice to close the windows. The grit is in the paint of three cars in our row.',
    wanted: 'The cars cleaned properly, at your cost.',
  },
];
