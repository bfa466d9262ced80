/** Common given names of many countries, by gender, without diacritics; and short forms of names. */
import { valueByPhrase, words } from './words';

const NAMES_OF_MEN = words(`
  Aaron Abdul Abdullah Abel Abraham Adam Adrian Ahmad Ahmed Aidan Alan Albert Alberto Alejandro Aleksandar Aleksander Alessandro Alexander Alexandre Alexei Alexey Alfonso Alfred Alfredo Ali
  Allan Allen Alvin Amir Amos Andre Andreas Andrei Andres Andrew Andrey Andrzej Andy Angel Anthony Antoine Anton Antonio Antonis Anwar Arash Archie Armando Arnold Arthur Arturo Arun Ashok Asif Augusto
  Austin Barry Bashar Basil Ben Benjamin Bernard Bernardo Bill Billy Boaz Bob Bobby Bogdan Boris Brad Bradley Brandon Brendan Brent Brett Brian Bruce Bryan Bryce Byron Caleb Calvin Carl Carlo Carlos
  Cedric Cesar Chad Charles Christian Christoph Christophe Christopher Chuck Clarence Clement Clifford Clinton Clive Cody Colin Connor Cory Craig Cristian Curtis Cyril Daisuke Damian Dan Daniel
  Daniele Danny Dariusz Darren Daryl Dave David Dean Denis Dennis Derek Diego Dieter Dimitri Dmitri Dmitry Dmytro Dominic Don Donald Donovan Doug Douglas Duncan Dusan Dustin Dwight Dylan Earl Eddie
  Edgar Edmund Eduardo Edward Edwin Efrain Eli Elias Elijah Elliot Emil Emilio Emmanuel Enrique Eric Erich Erik Ernest Ernesto Esteban Ethan Eugene Evan Fabio Fadi Federico Felipe Felix Ferdinand
  Fernando Fidel Filip Florian Floyd Francesco Francis Francisco Franco Francois Frank Franz Fred Frederic Frederick Friedrich Gabriel Gareth Garrett Gary Gavin Gene Geoffrey Georg Georges Gerald
  Gerard Gerardo Gerhard Giancarlo Gianni Gilbert Gilberto Giovanni Giulio Giuseppe Glen Glenn Goran Gordon Graham Grant Greg Gregory Grzegorz Guido Guillermo Gunther Gustavo Guy Hamid Hans Harold
  Harry Haruki Hasan Hassan Hector Heinrich Helmut Henri Henry Herbert Herman Hiroshi Howard Hubert Hugh Hugo Hussein Ian Ibrahim Ignacio Igor Ilya Imran Isaac Isaiah Ismail Ivan Ivo Jack Jacob
  Jacques Jaime Jake James Jared Jarrod Jason Javier Jay Jeff Jeffrey Jeremiah Jeremy Jerome Jerry Jesse Jesus Jim Jimmy Joachim Joao Joaquin Joe Joel Joerg Johan Johann Johannes John Johnny Jon Jonas
  Jonathan Jorge Jose Josef Joseph Josh Joshua Juan Juha Julian Julio Justin Kamal Karim Karl Keith Ken Kenji Kenneth Kevin Khalid Kirk Klaus Kumar Kurt Kwame Kyle Lance Larry Lars Laurent Lawrence
  Lazaro Leandro Leo Leon Leonard Leonardo Leroy Levi Lewis Liam Lloyd Logan Lorenzo Louis Luc Luca Lucas Luigi Luis Luiz Luke Luther Maciej Mahmoud Malcolm Manfred Manny Manuel Marc Marcel Marcelo
  Marco Marcos Marcus Mario Mark Markus Martin Marvin Mateo Matt Matteo Matthew Matthias Maurice Mauricio Max Maxim Maximilian Mehmet Micah Michael Michel Michele Miguel Mikael Mike Mikhail Milan
  Milos Mitch Mitchell Mohamed Mohammad Mohammed Morris Moses Muhammad Murray Mustafa Nathan Nathaniel Ned Neil Nelson Nicholas Nick Nicolas Nigel Nikolai Noah Norbert Norman Octavio Oleg Oliver Omar
  Oscar Oskar Osman Otto Owen Pablo Paddy Paolo Pascal Patrick Paul Pavel Pawel Pedro Per Perry Pete Peter Petr Phil Philip Philippe Phillip Pierre Pietro Piotr Rafael Rafal Rahul Raj Rajesh Ralph
  Ramon Randall Randy Raphael Raul Ray Raymond Reginald Reinhard Rene Rex Ricardo Riccardo Richard Rick Ricky Rob Robert Roberto Rodney Rodolfo Rodrigo Roger Roland Rolf Roman Ron Ronald Ronnie Rory
  Ross Roy Ruben Rudolf Rudy Rupert Russell Ryan Salman Salvador Samir Samuel Santiago Saul Scott Sean Sebastian Serge Sergei Sergey Sergio Seth Shane Shaun Simon Slobodan Spencer Stanislav Stanley
  Stefan Stefano Stephan Stephen Steve Steven Stewart Stuart Suresh Sven Sylvain Takashi Tariq Ted Teddy Terence Terrence Terry Theo Theodore Thibault Thierry Thomas Tim Timothy Tobias Toby Todd Tom
  Tomas Tomasz Tommy Tony Travis Trent Trevor Troy Tyler Ulrich Umberto Uri Vaclav Vernon Victor Viktor Vincent Vincenzo Vladimir Vladislav Volodymyr Wade Walter Warren Wayne Werner Wesley Wilfred
  Wilfried Wilhelm Will Willem William Willie Wojciech Wolfgang Xavier Yann Yasser Yuri Yusuf Yves Zachary Zbigniew Zoran
`);

const NAMES_OF_WOMEN = words(`
  Abigail Adriana Agnes Agnieszka Aicha Alejandra Aleksandra Alexandra Alexandria Alice Alicia Alison Allison Alma Amalia Amanda Amelia Amy Ana Anastasia Andreea Angela Angelica Angelina Anita Ann Anna Anne
  Annette Antoinette Antonia Ashley Audrey Ayse Barbara Beatrice Becky Beth Betty Beverly Bianca Birgit Bonnie Brenda Bridget Brigitte Brittany Brooke Caitlin Camila Camille Candice Carina Carla Carly
  Carmen Carol Carolina Caroline Carolyn Carrie Cassandra Catherine Cathy Cecilia Celeste Celia Charlotte Chelsea Cheryl Chloe Christiane Christina Christine Cindy Claire Clara Clarissa Claudia
  Colleen Constance Corinne Courtney Cristina Crystal Cynthia Daisy Daniela Danielle Daphne Darlene Debbie Deborah Debra Delia Denise Diana Diane Dolores Dominika Donna Doris Dorothy Edith Eileen
  Elaine Eleanor Elena Elisabeth Elise Eliza Elizabeth Ella Ellen Elsa Emilia Emily Emma Erica Erika Erin Estela Esther Ethel Eugenia Eunice Eva Evelyn Ewa Fatima Fatou Felicia Fiona Florencia Frances
  Francesca Gabriela Gail Gemma Genevieve Georgia Georgina Geraldine Gertrude Gina Giulia Gloria Grace Graciela Greta Gretchen Gwen Hannah Harriet Hazel Heather Heidi Helen Helena Helga Hilary Holly
  Ilona Ines Inga Inge Ingrid Irene Irina Irma Isabel Isabella Ivana Jacqueline Jana Jane Janet Janice Janine Jasmine Jeanette Jeanne Jelena Jennifer Jenny Jessica Jill Joan Joanna Joanne Jocelyn Jodi
  Jolanta Josefina Josephine Joyce Judith Judy Julia Juliana Julie Juliet Juliette Karen Karin Karina Karolina Katarina Katarzyna Kate Katherine Kathleen Kathrin Kathryn Kathy Katie Katja Katrina
  Kayla Kelsey Kerstin Kimberly Kristen Kristin Krystyna Larissa Latoya Laura Lauren Leah Leila Lena Leticia Lidia Liliana Lillian Linda Lindsay Lindsey Lisa Lisbeth Liz Lois Lorena Loretta Lorraine
  Louise Lucia Lucy Luisa Lydia Mabel Madeleine Madison Magda Malgorzata Mandy Manuela Marcela Margaret Margarita Margot Maria Mariana Marianne Maribel Marie Marika Marilyn Marina Marion Marisol
  Marjorie Marlene Marta Martha Martina Martine Mary Maureen Maxine Megan Melanie Melissa Mercedes Meredith Michelle Mildred Milena Miranda Miriam Molly Mona Monica Monique Muriel Myra Nadia Nadine
  Nancy Naomi Natalia Natalie Natasha Nicole Nina Noemi Nora Odile Oksana Olga Olivia Pamela Paola Patricia Paula Paulina Pauline Peggy Penny Phyllis Pilar Priscilla Rachel Raquel Rebecca Reem Renee
  Rhonda Rita Roberta Robyn Rocio Rosa Rosalind Rosario Rose Rosemary Roxana Ruth Sabine Sabrina Sally Samantha Sandra Sara Sarah Selma Serena Shannon Sharon Sheila Shelley Shirin Shirley Sigrid
  Silvana Silvia Simone Sinead Sofia Solange Soledad Sonja Sophia Sophie Stacy Stella Stephanie Sue Susan Suzanne Svenja Svetlana Sylvia Tamara Tanya Tara Tatiana Tatyana Teresa Thelma Theresa Tiffany
  Tina Tracy Trudy Ursula Urszula Valentina Valeria Valerie Vanessa Vera Veronica Veronique Victoria Vilma Viola Violeta Virginie Vivian Viviana Wanda Wendy Wilma Ximena Yasmin Yolanda Yvette Yvonne
  Zainab Zoe Zofia
`);

export const NAMES_OF_BOTH = words(
  'Alex Andrea Ariel Bernie Cameron Charlie Chris Claude Dale Dominique Jackie Jamie Jan Jean Jordan Kay Kelly Kerry Kim Laurence Lee Leslie Lynn Nicola Pat Robin Sam Sidney Stacey Toni',
);

/** Two capitalized words that begin with one of these name a person. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set([...NAMES_OF_MEN, ...NAMES_OF_WOMEN, ...NAMES_OF_BOTH]);

/** Names that show whether "she" or "he" can refer to a person. Names for both genders are left out. */
export const FEMALE_NAMES: ReadonlySet<string> = new Set([
  ...NAMES_OF_WOMEN,
  ...words(`
  Ilse Amina Annalena Asha Aisha Ayesha Beata Benazir Chrystia Condoleezza Dalia Dilma Federica Giorgia Golda Hillary Hina Indira Ine Jacinda Kaja Kamala Kolinda Kristalina Magdalena Maia Marine Marise
  Mette Ngozi Nikki Roza Salome Sanna Segolene Sonia Tone Tzipi Vjosa Yulia Zuzana
`),
]);

/** Men's names in "-a". */
export const MALE_NAMES_IN_A = words(
  'Luca Nikita Mustafa Musa Isa Issa Joshua Ilya Sasha Kofi Moussa Abba Mattia Elia Sima Jaka Baba Boniface Emeka Garcia Costa Sunda Bola Raila Uhuru Ezra Keita Jumma Juma Yahya Zia Raja',
);

/** Short and former names of states and bodies, for comparing names from two sources: folded short form → folded full form. */
export const SHORT_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries(
    valueByPhrase([
      ['united states', 'us; u s; usa; u s a; america; united states of america'],
      ['united kingdom', 'uk; u k; britain; great britain'],
      ['united arab emirates', 'uae'],
      ['china', 'prc; people s republic of china'],
      ['north korea', 'dprk'],
      ['south korea', 'rok'],
      ['myanmar', 'burma'],
      ['turkey', 'turkiye'],
      ['democratic republic of congo', 'drc; dr congo; democratic republic of the congo'],
      ['united nations', 'un; u n'],
      ['european union', 'eu; e u'],
      ['african union', 'au'],
      ['international monetary fund', 'imf'],
      ['world trade organization', 'wto'],
      ['organization of american states', 'oas'],
      ['association of caribbean states', 'acs'],
      ['asia pacific economic cooperation', 'apec'],
      ['syrian democratic forces', 'sdf'],
      ['democratic karen buddhist army', 'dkba'],
      ['un security council', 'unsc; security council; united nations security council'],
    ]),
  ),
);
