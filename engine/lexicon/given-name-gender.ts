/** Given names and titles that tell whether "he" or "she" can mean a person. Folded (no diacritics); names of both are left out. */
import { NAMES_OF_WOMEN } from './given-names';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

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

export const FEMALE_TITLES = words(
  'mrs mrs. ms ms. miss queen princess lady baroness dame madam madame empress duchess chairwoman spokeswoman congresswoman councilwoman assemblywoman businesswoman sister mother daughter wife widow actress',
);
export const MALE_TITLES = words(
  'mr mr. king prince lord baron sir emperor emir sheikh sheik sultan shah pope duke chairman spokesman congressman councilman assemblyman businessman brother father son husband ayatollah cardinal archbishop bishop imam',
);
