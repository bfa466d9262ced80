/** Common given names of many countries: a capitalised pair that opens with one is a person. Folded (no diacritics). */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `Aaron Abdul Abdullah Abraham Adam Adrian Agnes Ahmad Ahmed Aidan Alan Albert Alejandro Aleksandar Aleksander Alessandro Alex Alexander Alexandra Alexandre Alexei Alexey Alfred Ali Alice Alicia Alison
  Allan Allen Alfonso Alvin Amanda Amir Amy Ana Andre Andrea Andreas Andrei Andres Andrew Andrey Andrzej Angela Angelina Ann Anna Anne Annette Anthony Antoine Anton Antonio Anwar Arash Ariel Arnold Arthur
  Arturo Arun Ashley Ashok Asif Audrey Barbara Barry Beatrice Ben Benjamin Bernard Bernardo Bernie Beth Betty Bill Billy Bob Bobby Boris Brad Bradley Brandon Brenda Brent Brett Brian Bridget Bruce Bryan Bryce
  Calvin Cameron Carl Carla Carlo Carlos Carmen Carol Caroline Carolyn Catherine Cecilia Chad Charles Charlie Charlotte Cheryl Chloe Chris Christian Christiane Christina Christine Christoph Christophe Christopher Cindy
  Claire Clara Claude Claudia Clement Colin Connor Craig Cristian Cristina Curtis Cynthia Daisuke Dale Damian Dan Daniel Daniela Daniele Danny Darren Daryl Dave David Dean Deborah Denis Dennis Derek Diana Diane Diego
  Dieter Dimitri Dmitri Dmitry Dominic Dominique Don Donald Donna Doris Dorothy Doug Douglas Duncan Dustin Dylan Earl Eddie Edgar Edith Eduardo Edward Edwin Eileen Elaine Elena Eli Elias Elisabeth Elizabeth Ellen
  Elliot Emily Emma Enrique Eric Erica Erik Ernest Ernesto Esther Ethan Eugene Eva Evan Evelyn Fabio Fatima Federico Felipe Felix Ferdinand Fernando Filip Florian Frances Francesca Francesco Francis Francisco Franco Francois Frank
  Franz Fred Frederic Frederick Friedrich Gabriel Gabriela Gareth Gary Gavin Gene Geoffrey Georg Georges Georgia Gerald Gerard Gerhard Giancarlo Gianni Gilbert Giovanni Giulia Giulio Giuseppe Glen Glenn Gordon Grace Graham Grant Greg
  Gregory Greta Guido Guillermo Gustavo Guy Hamid Hans Harold Harriet Harry Hassan Heather Hector Heidi Heinrich Helen Helena Helga Helmut Henri Henry Herbert Herman Hiroshi Howard Hubert Hugh Hugo Hussein Ian Ibrahim Igor Ilya
  Imran Ingrid Irene Irina Isaac Isabel Isabella Ivan Jack Jackie Jacob Jacqueline Jacques Jaime Jake James Jamie Jan Jane Janet Janice Jason Javier Jay Jean Jeff Jeffrey Jennifer Jenny Jeremy Jerome Jerry Jesse Jessica Jesus
  Jill Jim Jimmy Joachim Joan Joanna Joanne Joao Joe Joel Joerg Johan Johann Johannes John Johnny Jon Jordan Jonas Jonathan Jorge Jose Josef Joseph Josh Joshua Joyce Juan Judith Judy Julia Julian Julie Julio Justin Karen Karim Karin
  Karl Kate Katherine Kathleen Kathryn Kathy Katie Kay Keith Kelly Ken Kenji Kenneth Kerry Kevin Khalid Kim Kirk Klaus Kristen Kristin Kumar Kurt Kyle Lance Larry Lars Laura Lauren Laurence Laurent Lawrence Leah Lee Leila Leo Leon
  Leonard Leonardo Leslie Lewis Liam Linda Lindsay Lindsey Lisa Liz Lorenzo Louis Louise Luc Luca Lucas Lucia Lucy Luigi Luis Luiz Luke Lynn Madeleine Mahmoud Malcolm Manfred Manuel Marc Marcel Marcelo Marco Marcos Marcus Margaret
  Maria Marie Marilyn Marina Mario Marion Marjorie Mark Markus Marta Martha Martin Martina Mary Mateo Matt Matteo Matthew Matthias Maurice Mauricio Max Maxim Megan Mehmet Melanie Melissa Michael Michel Michele Michelle Miguel Mikael
  Mike Mikhail Milan Mildred Miranda Mitchell Mohamed Mohammad Mohammed Mona Monica Moses Muhammad Murray Mustafa Nadia Nancy Natalia Natalie Natasha Nathan Nathaniel Neil Nelson Nicholas Nick Nicola Nicolas Nicole Nigel Nikolai Nina
  Nora Norbert Norman Oleg Olga Oliver Olivia Omar Oscar Oskar Osman Otto Owen Pablo Paddy Pamela Paola Paolo Pascal Pat Patricia Patrick Paul Paula Pauline Pavel Pedro Peggy Penny Per Pete Peter Petr Phil Philip Philippe Phillip Phyllis
  Pierre Pietro Piotr Rachel Rafael Rahul Raj Rajesh Ralph Ramon Randall Randy Raphael Raul Ray Raymond Rebecca Reinhard Rene Renee Ricardo Richard Rick Ricky Riccardo Rob Robert Roberta Roberto Robin Rodney Rodrigo Roger Roland Rolf
  Roman Ron Ronald Ronnie Rory Rosa Rose Rosemary Ross Roy Ruben Rudolf Rupert Russell Ruth Ryan Sabine Sally Salman Sam Samantha Samir Samuel Sandra Sara Sarah Scott Sean Sebastian Serge Sergei Sergey Sergio Seth Shane Shannon Sharon
  Shaun Sheila Shirley Sidney Silvia Simon Simone Sophia Sophie Spencer Stacey Stanislav Stanley Stefan Stefano Stella Stephan Stephanie Stephen Steve Steven Stewart Stuart Sue Suresh Susan Suzanne Sven Svetlana Sylvia Takashi Tamara Tanya
  Tariq Tatiana Ted Teresa Terence Terry Theo Theodore Theresa Thierry Thomas Tiffany Tim Timothy Tina Toby Todd Tom Tomas Tommy Toni Tony Tracy Trevor Troy Tyler Ulrich Umberto Ursula Valentina Valerie Vanessa Vera Vernon Veronica Victor
  Victoria Viktor Vincent Vincenzo Virginie Vivian Vladimir Vladislav Wade Walter Warren Wayne Wendy Werner Wesley Wilfried Wilhelm Will William Willie Wolfgang Xavier Yann Yasmin Yuri Yusuf Yves Zachary Zoe`
    .trim()
    .split(/\s+/),
);
