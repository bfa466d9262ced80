/** Common given names of many countries, by gender, without diacritics; and short forms of names. */
import { words } from './words';

const NAMES_OF_MEN = words(`
  Aaron Abdul Abdullah Abraham Adam Adrian Ahmad Ahmed Aidan Alan Albert Alejandro Aleksandar Aleksander Alessandro Alexander Alexandra Alexandre Alexei Alexey Alfred Ali Allan Allen Alfonso Alvin Amir
  Andre Andreas Andrei Andres Andrew Andrey Andrzej Anthony Antoine Anton Antonio Anwar Arash Arnold Arthur Arturo Arun Ashok Asif Barry Ben Benjamin Bernard Bernardo Bill Billy Bob Bobby Boris Brad
  Bradley Brandon Brent Brett Brian Bruce Bryan Bryce Calvin Carl Carlo Carlos Chad Charles Christian Christoph Christophe Christopher Clement Colin Connor Craig Cristian Curtis Daisuke Damian Dan
  Daniel Daniele Danny Darren Daryl Dave David Dean Denis Dennis Derek Diego Dieter Dimitri Dmitri Dmitry Dominic Don Donald Doug Douglas Duncan Dustin Dylan Earl Eddie Edgar Eduardo Edward Edwin Eli
  Elias Elliot Enrique Eric Erik Ernest Ernesto Ethan Eugene Evan Fabio Federico Felipe Felix Ferdinand Fernando Filip Florian Francesco Francis Francisco Franco Francois Frank Franz Fred Frederic
  Frederick Friedrich Gabriel Gareth Gary Gavin Gene Geoffrey Georg Georges Gerald Gerard Gerhard Giancarlo Gianni Gilbert Giovanni Giulio Giuseppe Glen Glenn Gordon Graham Grant Greg Gregory Guido
  Guillermo Gustavo Guy Hamid Hans Harold Harry Hassan Hector Heinrich Helmut Henri Henry Herbert Herman Hiroshi Howard Hubert Hugh Hugo Hussein Ian Ibrahim Igor Ilya Imran Isaac Ivan Jack Jacob Jacques
  Jaime Jake James Jason Javier Jay Jeff Jeffrey Jeremy Jerome Jerry Jesse Jesus Jim Jimmy Joachim Joao Joe Joel Joerg Johan Johann Johannes John Johnny Jon Jonas Jonathan Jorge Jose Josef Joseph Josh
  Joshua Juan Julian Julio Justin Karim Karl Keith Ken Kenji Kenneth Kevin Khalid Kirk Klaus Kumar Kurt Kyle Lance Larry Lars Laurent Lawrence Leo Leon Leonard Leonardo Lewis Liam Lorenzo Louis Luc Luca
  Lucas Luigi Luis Luiz Luke Mahmoud Malcolm Manfred Manuel Marc Marcel Marcelo Marco Marcos Marcus Mario Mark Markus Martin Mateo Matt Matteo Matthew Matthias Maurice Mauricio Max Maxim Mehmet Michael
  Michel Michele Miguel Mikael Mike Mikhail Milan Mitchell Mohamed Mohammad Mohammed Moses Muhammad Murray Mustafa Nathan Nathaniel Neil Nelson Nicholas Nick Nicolas Nigel Nikolai Norbert Norman Oleg
  Oliver Omar Oscar Oskar Osman Otto Owen Pablo Paddy Paolo Pascal Patrick Paul Pavel Pedro Per Pete Peter Petr Phil Philip Philippe Phillip Pierre Pietro Piotr Rafael Rahul Raj Rajesh Ralph Ramon
  Randall Randy Raphael Raul Ray Raymond Reinhard Rene Ricardo Richard Rick Ricky Riccardo Rob Robert Roberto Rodney Rodrigo Roger Roland Rolf Roman Ron Ronald Ronnie Rory Ross Roy Ruben Rudolf Rupert
  Russell Ryan Salman Samir Samuel Scott Sean Sebastian Serge Sergei Sergey Sergio Seth Shane Shaun Simon Spencer Stanislav Stanley Stefan Stefano Stephan Stephen Steve Steven Stewart Stuart Suresh Sven
  Takashi Tariq Ted Terence Terry Theo Theodore Thierry Thomas Tim Timothy Toby Todd Tom Tomas Tommy Tony Trevor Troy Tyler Ulrich Umberto Vernon Victor Viktor Vincent Vincenzo Vladimir Vladislav Wade
  Walter Warren Wayne Werner Wesley Wilfried Wilhelm Will William Willie Wolfgang Xavier Yann Yuri Yusuf Yves Zachary
`);

const NAMES_OF_WOMEN = words(`
  Agnes Alice Alicia Alison Amanda Amy Ana Angela Angelina Ann Anna Anne Annette Ashley Audrey Barbara Beatrice Beth Betty Brenda Bridget Carla Carmen Carol Caroline Carolyn Catherine Cecilia Charlotte
  Cheryl Chloe Christiane Christina Christine Cindy Claire Clara Claudia Cristina Cynthia Daniela Deborah Diana Diane Donna Doris Dorothy Edith Eileen Elaine Elena Elisabeth Elizabeth Ellen Emily Emma
  Erica Esther Eva Evelyn Fatima Frances Francesca Gabriela Georgia Giulia Grace Greta Harriet Heather Heidi Helen Helena Helga Ingrid Irene Irina Isabel Isabella Jacqueline Jane Janet Janice Jennifer
  Jenny Jessica Jill Joan Joanna Joanne Joyce Judith Judy Julia Julie Karen Karin Kate Katherine Kathleen Kathryn Kathy Katie Kristen Kristin Laura Lauren Leah Leila Linda Lindsay Lindsey Lisa Liz
  Louise Lucia Lucy Madeleine Margaret Maria Marie Marilyn Marina Marion Marjorie Marta Martha Martina Mary Megan Melanie Melissa Michelle Mildred Miranda Mona Monica Nadia Nancy Natalia Natalie Natasha
  Nicole Nina Nora Olga Olivia Pamela Paola Patricia Paula Pauline Peggy Penny Phyllis Rachel Rebecca Renee Roberta Rosa Rose Rosemary Ruth Sabine Sally Samantha Sandra Sara Sarah Shannon Sharon Sheila
  Shirley Silvia Simone Sophia Sophie Stella Stephanie Sue Susan Suzanne Svetlana Sylvia Tamara Tanya Tatiana Teresa Theresa Tiffany Tina Tracy Ursula Valentina Valerie Vanessa Vera Veronica Victoria
  Virginie Vivian Wendy Yasmin Zoe
`);

export const NAMES_OF_BOTH = words(
  'Alex Andrea Ariel Bernie Cameron Charlie Chris Claude Dale Dominique Jackie Jamie Jan Jean Jordan Kay Kelly Kerry Kim Laurence Lee Leslie Lynn Nicola Pat Robin Sam Sidney Stacey Toni',
);

/** A capitalised pair that opens with one is a person. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set([...NAMES_OF_MEN, ...NAMES_OF_WOMEN, ...NAMES_OF_BOTH]);

/** Names that tell that "she" or "he" can mean a person. Names of both are left out. */
export const FEMALE_NAMES: ReadonlySet<string> = new Set([
  ...NAMES_OF_WOMEN,
  ...words(`
  Ilse Amina Annalena Asha Aisha Ayesha Beata Benazir Chrystia Condoleezza Dalia Dilma Federica Giorgia Golda Hillary Hina Indira Ine Jacinda Kaja Kamala Kolinda Kristalina Magdalena Maia Marine Marise
  Mette Ngozi Nikki Roza Salome Sanna Segolene Sonia Tone Tzipi Vjosa Yulia Zuzana
`),
]);

/** Names in "-a" that men bear. */
export const MALE_NAMES_IN_A = words(
  'Luca Nikita Mustafa Musa Isa Issa Joshua Ilya Sasha Kofi Moussa Abba Mattia Elia Sima Jaka Baba Boniface Emeka Garcia Costa Sunda Bola Raila Uhuru Ezra Keita Jumma Juma Yahya Zia Raja',
);

/** Short and former names of states and bodies, for comparing names that two hands wrote: folded short form → folded full form. */
export const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['us', 'united states'],
  ['u s', 'united states'],
  ['usa', 'united states'],
  ['u s a', 'united states'],
  ['america', 'united states'],
  ['united states of america', 'united states'],
  ['uk', 'united kingdom'],
  ['u k', 'united kingdom'],
  ['britain', 'united kingdom'],
  ['great britain', 'united kingdom'],
  ['uae', 'united arab emirates'],
  ['prc', 'china'],
  ['people s republic of china', 'china'],
  ['dprk', 'north korea'],
  ['rok', 'south korea'],
  ['burma', 'myanmar'],
  ['turkiye', 'turkey'],
  ['drc', 'democratic republic of congo'],
  ['dr congo', 'democratic republic of congo'],
  ['democratic republic of the congo', 'democratic republic of congo'],
  ['un', 'united nations'],
  ['u n', 'united nations'],
  ['eu', 'european union'],
  ['e u', 'european union'],
  ['au', 'african union'],
  ['imf', 'international monetary fund'],
  ['wto', 'world trade organization'],
  ['oas', 'organization of american states'],
  ['acs', 'association of caribbean states'],
  ['apec', 'asia pacific economic cooperation'],
  ['sdf', 'syrian democratic forces'],
  ['dkba', 'democratic karen buddhist army'],
  ['unsc', 'un security council'],
  ['security council', 'un security council'],
  ['united nations security council', 'un security council'],
]);
